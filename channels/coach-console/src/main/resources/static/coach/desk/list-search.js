import { announce } from '../page/announcer.js';
import { el } from '../page/dom.js';
import { hideProblem, showProblem } from '../page/problem-line.js';

/** Asks for a number, words or days, and has the desk look for them. */
class ListSearch extends HTMLElement {
    #desk;
    #text = field('search-text', { 'aria-describedby': 'search-help search-problem', type: 'search', maxlength: '100', autocomplete: 'off' });
    #from = field('search-from', { type: 'date' });
    #to = field('search-to', { type: 'date' });
    #problem = el('p', { class: 'couch-problem', id: 'search-problem', role: 'alert', hidden: true });

    set desk(desk) {
        this.#desk = desk;
        this.append(
            el(
                'form',
                { class: 'list-search', onsubmit: (event) => this.#onSubmit(event) },
                el('label', { class: 'couch-label', for: this.#text.id }, 'Nummer of woorden'),
                this.#text,
                el('p', { class: 'couch-help', id: 'search-help' }, 'Zoekt in gedeelde wensen en afspraken. Elke zoekvraag wordt vastgelegd.'),
                el(
                    'div',
                    { class: 'list-search__days' },
                    el('label', { class: 'list-filter__label', for: this.#from.id }, 'Van'),
                    this.#from,
                    el('label', { class: 'list-filter__label', for: this.#to.id }, 'Tot en met'),
                    this.#to,
                ),
                this.#problem,
                el('button', { type: 'submit', class: 'couch-button couch-button--small' }, 'Zoek'),
            ),
        );
    }

    async #onSubmit(event) {
        event.preventDefault();
        hideProblem(this.#problem);
        this.#desk.clearSearch();
        try {
            await this.#desk.search({ text: this.#text.value.trim(), from: this.#from.value, to: this.#to.value });
            const { found } = this.#desk;
            announce(found ? `${found.more ? 'Meer dan ' : ''}${found.items.length} gevonden.` : '');
        } catch (problem) {
            showProblem(this.#problem, problem);
        }
    }
}

function field(id, attributes) {
    return el('input', { id, class: 'couch-textbox', ...attributes });
}

customElements.define('coach-list-search', ListSearch);
