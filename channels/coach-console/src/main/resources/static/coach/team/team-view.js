import { announce } from '../page/announcer.js';
import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { hideProblem, showProblem } from '../page/problem-line.js';
import { date, dayKey, now } from '../page/time.js';
import { drawMonth } from './month.js';
import { drawNow } from './now.js';
import { redraw } from './redraw.js';
import { drawSample } from './sample.js';

/** Gathers what happens at once: one reading for all of it. */
const READ_AFTER = 2_000;

const MONTHS_BACK = 12;

/** The team lead's page: who waits and who is busy now, and a month in numbers. */
class Team extends HTMLElement {
    #api;
    #timer = null;
    #problem = el('p', { class: 'couch-problem', role: 'alert', hidden: true });
    #now = el('div');
    #month = el('div');
    #sample = el('div');
    #choice = el('select', { id: 'team-month', class: 'couch-textbox team__choice', onchange: () => this.read() });

    connect(api) {
        this.#api = api;
        this.#choice.append(...months().map((month) => el('option', { value: month }, date(month))));
        this.append(
            el(
                'header',
                { class: 'case__head' },
                el('a', { class: 'case__back', href: '#' }, icon('arrow'), 'Lijst'),
                el('h2', { class: 'team__title', tabindex: '-1' }, 'Team'),
            ),
            el(
                'div',
                { class: 'team__body' },
                this.#problem,
                this.#now,
                el(
                    'div',
                    { class: 'team__month' },
                    el('label', { class: 'couch-label', for: 'team-month' }, 'Maand'),
                    this.#choice,
                    el('button', { type: 'button', class: 'couch-button couch-button--small', onclick: () => this.#save() }, 'Bewaar als CSV'),
                ),
                this.#month,
                this.#sample,
            ),
        );
        this.read();
    }

    shown() {
        this.querySelector('h2').focus({ preventScroll: true });
    }

    changed() {
        this.#timer ??= setTimeout(() => this.read(), READ_AFTER);
    }

    disconnectedCallback() {
        clearTimeout(this.#timer);
    }

    async read() {
        clearTimeout(this.#timer);
        this.#timer = null;
        const month = this.#choice.value;
        try {
            const [figures, talks] = await Promise.all([
                this.#api.get(`/api/v1/coach/figures?month=${month}`),
                this.#api.get(`/api/v1/coach/sample?month=${month}`),
            ]);
            if (month !== this.#choice.value) {
                return;
            }
            hideProblem(this.#problem);
            redraw(this.#now, drawNow(figures, this.#api, () => this.#done()));
            redraw(this.#month, drawMonth(figures));
            redraw(this.#sample, drawSample(month, talks, this.#api, () => this.#done()));
        } catch (problem) {
            showProblem(this.#problem, problem);
        }
    }

    #done() {
        announce('Gelukt. De cijfers zijn bijgewerkt.');
        this.read();
    }

    async #save() {
        const month = this.#choice.value;
        try {
            const file = await this.#api.file(`/api/v1/coach/figures?month=${month}`, 'text/csv');
            const address = URL.createObjectURL(file);
            el('a', { href: address, download: `coach-op-de-bank-${month}.csv` }).click();
            URL.revokeObjectURL(address);
        } catch (problem) {
            showProblem(this.#problem, problem);
        }
    }
}

/** This month and those before, as "2026-11". */
function months() {
    const [year, month] = dayKey(now()).split('-').map(Number);
    return Array.from({ length: MONTHS_BACK }, (_, back) =>
        new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
    );
}

customElements.define('coach-team', Team);
