import { el } from '../page/dom.js';
import { announce } from '../page/announcer.js';
import { FIELDS } from './filter.js';

/** Narrows the list. It offers what is in the list now, and what was chosen before. */
class ListFilter extends HTMLElement {
    #desk;
    #summary = el('summary', { class: 'list-filter__summary' });
    #selects = new Map();
    #clear = el(
        'button',
        { type: 'button', class: 'couch-button couch-button--small', onclick: () => this.#clearAll() },
        'Wis filter',
    );

    set desk(desk) {
        this.#desk = desk;
        this.append(
            el(
                'details',
                { class: 'list-filter' },
                this.#summary,
                el('div', { class: 'list-filter__fields' }, FIELDS.map((field) => this.#field(field)), this.#clear),
            ),
        );
        desk.addEventListener('change', () => this.#draw());
        this.#draw();
    }

    #field({ id, name }) {
        const select = el('select', {
            id: `filter-${id}`,
            class: 'couch-textbox list-filter__select',
            onchange: () => this.#choose(id, select.value),
        });
        this.#selects.set(id, select);
        return [el('label', { class: 'list-filter__label', for: select.id }, name), select];
    }

    #choose(field, value) {
        this.#desk.filter.choose(field, value);
        this.#tell();
    }

    #tell() {
        const { length } = this.#desk.list(this.view);
        announce(`${length} getoond, ${this.#desk.hidden(this.view)} niet.`);
    }

    #clearAll() {
        this.#desk.filter.clear();
        this.#summary.focus();
        this.#tell();
    }

    /** The view that is filtered. */
    set view(view) {
        this.dataset.view = view;
        this.#draw();
    }

    get view() {
        return this.dataset.view ?? 'waiting';
    }

    #draw() {
        const { count } = this.#desk.filter;
        this.#summary.textContent = count ? `Filter (${count}): ${this.#desk.hidden(this.view)} niet getoond` : 'Filter';
        this.#clear.hidden = count === 0;
        FIELDS.forEach((field) => this.#fill(field));
    }

    #fill({ id, any, word }) {
        const chosen = this.#desk.filter.value(id);
        const values = [...new Set([...this.#desk.values(id), chosen])].filter(Boolean);
        const options = values
            .map((value) => ({ value, text: word(value) }))
            .sort((one, other) => one.text.localeCompare(other.text, 'nl'));
        const select = this.#selects.get(id);
        if (select === document.activeElement && select.value === chosen) {
            return;
        }
        const wanted = ['', ...options.map(({ value }) => value)];
        if (wanted.join('\n') !== [...select.options].map(({ value }) => value).join('\n')) {
            select.replaceChildren(
                el('option', { value: '' }, any),
                ...options.map(({ value, text }) => el('option', { value }, text)),
            );
        }
        select.value = chosen;
    }
}

customElements.define('coach-list-filter', ListFilter);
