import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { hideProblem, showProblem } from '../page/problem-line.js';
import { personName, roleName } from '../page/words.js';

const WORDS = {
    available: { sign: 'check', text: 'Beschikbaar', action: 'Pauze', wanted: 'paused' },
    paused: { sign: 'pause', text: 'Pauze', action: 'Ik ben er weer', wanted: 'available' },
    missed: { sign: 'pause', text: 'Pauze', action: 'Ik ben er weer', wanted: 'available' },
    away: { sign: 'unplugged', text: 'Afwezig', action: 'Ik ben er weer', wanted: 'available' },
};

const COLLEAGUE = { available: 'beschikbaar', paused: 'pauze', missed: 'even weg' };

/** Whether this coach is offered questions, and who else is at work. */
class Duty extends HTMLElement {
    #api;
    #view = null;
    #state = el('p', { class: 'duty__state', role: 'status' });
    #switch = el('button', { type: 'button', class: 'couch-button couch-button--small', onclick: () => this.#turn() });
    #why = el('p', { class: 'duty__why', role: 'status' });
    #nobody = el('p', { class: 'duty__why', hidden: true });
    #problem = el('p', { class: 'couch-problem', role: 'alert', hidden: true });
    #summary = el('summary', { class: 'duty__summary' });
    #team = el('ul', { class: 'duty__team' });
    #details = el('details', { class: 'duty__details' }, this.#summary, this.#team);

    connect(api, alerts) {
        this.#api = api;
        this.hidden = true;
        this.append(
            el('div', { class: 'duty__top' }, this.#state, this.#switch),
            this.#why,
            this.#nobody,
            this.#problem,
            this.#details,
        );
        this.#details.append(alerts);
    }

    /** What the server says of the work now. */
    show(view) {
        this.#view = view;
        this.hidden = false;
        const { sign, text, action } = WORDS[view.status];
        this.#state.dataset.status = view.status;
        write(this.#state, text, sign);
        write(this.#switch, action);
        write(this.#why, whyOf(view));
        write(this.#nobody, nobodyFor(view));
        this.#nobody.hidden = nobodyFor(view) === '';
        this.#showTeam(view);
    }

    #showTeam(view) {
        const { team } = view;
        const here = team.length === 1 ? 'geen collega’s' : `${team.length} aan het werk`;
        write(this.#summary, [view.role && talksOf(view), here].filter(Boolean).join(' · '));
        this.#team.replaceChildren(
            ...team.map(({ name, role, status, talks }) =>
                el(
                    'li',
                    {},
                    el('strong', {}, personName(name)),
                    ` ${[roleName(role), COLLEAGUE[status], talks > 0 && counted(talks)].filter(Boolean).join(' · ')}`,
                ),
            ),
        );
    }

    async #turn() {
        const wanted = WORDS[this.#view.status].wanted;
        this.#switch.disabled = true;
        hideProblem(this.#problem);
        try {
            this.dispatchEvent(
                new CustomEvent('duty', {
                    bubbles: true,
                    detail: await this.#api.put('/api/v1/coach/duty', { status: wanted }),
                }),
            );
        } catch (problem) {
            showProblem(this.#problem, problem);
        } finally {
            this.#switch.disabled = false;
            if (document.activeElement === document.body) {
                this.#switch.focus();
            }
        }
    }
}

function talksOf({ talks, talksAtOnce }) {
    return talks > talksAtOnce ? counted(talks) : `${talks} van ${talksAtOnce} gesprekken`;
}

function counted(talks) {
    return talks === 1 ? '1 gesprek' : `${talks} gesprekken`;
}

function whyOf({ status, role, talks, talksAtOnce }) {
    if (status === 'missed') {
        return 'Je reageerde niet op een vraag. Die vraag wacht weer in de lijst.';
    }
    if (status === 'paused' && role) {
        return 'Je krijgt geen vragen aangeboden. In de lijst kun je alles zien.';
    }
    return status === 'available' && role && talks >= talksAtOnce
        ? 'Je krijgt nu geen nieuwe vraag aangeboden.'
        : '';
}

/** Roles that residents wait for while nobody of them can be offered anything. */
function nobodyFor({ unattended }) {
    const roles = unattended.map(({ role, waiting }) => `${roleName(role)} (${waiting})`);
    return roles.length > 0 ? `Wacht zonder coach: ${roles.join(', ')}. Iedereen mag helpen.` : '';
}

/** Only what changed is written, so that a screen reader says it once. */
function write(node, words, sign) {
    if (node.dataset.words !== words) {
        node.dataset.words = words;
        node.replaceChildren(...(sign ? [icon(sign), el('span', {}, words)] : [words]));
    }
}

customElements.define('coach-duty', Duty);
