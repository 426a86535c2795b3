import { el } from '../page/dom.js';
import { date } from '../page/time.js';
import { bar } from './bar.js';
import { inRoleOrder } from './roles.js';
import { roleName } from '../page/words.js';

/** A month moves slowly, and to count it is work for the server. */
const READ_EVERY = 60_000;

/** How many first talks each role took this month. It stays closed until somebody wants to know. */
class Meter extends HTMLElement {
    #api;
    #timer = null;
    #summary = el('summary', { class: 'meter__summary' });
    #rows = el('tbody');

    connect(api) {
        this.#api = api;
        this.hidden = true;
        this.append(
            el(
                'details',
                { class: 'meter' },
                this.#summary,
                el('table', { class: 'meter__table' }, el('caption', { class: 'couch-visually-hidden' }, 'Per rol'), this.#rows),
            ),
        );
        this.#read();
    }

    /** Something happened to a hand-off: the numbers may be others by now. */
    changed() {
        this.#timer ??= setTimeout(() => {
            this.#timer = null;
            this.#read();
        }, READ_EVERY);
    }

    async #read() {
        const meter = await this.#api.get('/api/v1/coach/meter').catch(() => null);
        if (!meter) {
            return;
        }
        this.hidden = false;
        this.#summary.textContent = `Eerste gesprekken in ${date(meter.month)}`;
        this.#rows.replaceChildren(...inRoleOrder(meter.roles).map(row));
    }
}

function row({ role, taken, room }) {
    return el(
        'tr',
        {},
        el('th', { scope: 'row' }, roleName(role)),
        el('td', {}, `${taken} van ${room}`, bar(taken, room)),
    );
}

customElements.define('coach-meter', Meter);
