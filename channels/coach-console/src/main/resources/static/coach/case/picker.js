import { el } from '../page/dom.js';

/**
 * Lets the coach choose from a list in a dialog: a field that narrows it down, with the list that belongs to it (ARIA combobox).
 * Arrows move, Enter chooses, Escape leaves. `find(words)` promises `{ items, note }`; an item has a `title`, a `text` and sometimes
 * a `mark`. Resolves to the chosen item, or to null; the browser gives the focus back.
 */
export function pick(asked) {
    return new Promise((resolve) => new Picker(asked, resolve).open());
}

class Picker {
    #find;
    #pause;
    #items = [];
    #active = -1;
    #chosen = null;
    #asked = 0;
    #waiting;
    #dialog;
    #field = el('input', {
        id: 'picker-field',
        class: 'couch-textbox',
        type: 'text',
        role: 'combobox',
        autocomplete: 'off',
        maxlength: '100',
        'aria-expanded': 'true',
        'aria-controls': 'picker-list',
        'aria-autocomplete': 'list',
        'aria-describedby': 'picker-note',
        oninput: () => this.#later(),
        onkeydown: (event) => this.#onKey(event),
    });
    #note = el('p', { class: 'couch-help', id: 'picker-note', role: 'status' });
    #list;

    /** `pause`: how long the coach must have stopped typing before it is looked for, in ms. */
    constructor({ title, label, find, pause = 0 }, resolve) {
        this.#find = find;
        this.#pause = pause;
        this.#list = el('ul', {
            class: 'picker__list',
            id: 'picker-list',
            role: 'listbox',
            'aria-label': title,
            onclick: (event) => this.#onClick(event),
        });
        this.#dialog = el(
            'dialog',
            { class: 'couch-dialog picker', 'aria-labelledby': 'picker-title' },
            el(
                'div',
                { class: 'picker__head' },
                el('h2', { class: 'couch-dialog__title', id: 'picker-title' }, title),
                el(
                    'button',
                    { type: 'button', class: 'couch-button couch-button--small', onclick: () => this.#dialog.close() },
                    'Annuleer',
                ),
                el('label', { class: 'couch-label', for: 'picker-field' }, label),
                this.#field,
                this.#note,
            ),
            this.#list,
        );
        this.#dialog.addEventListener('close', () => {
            clearTimeout(this.#waiting);
            this.#dialog.remove();
            resolve(this.#chosen);
        });
    }

    open() {
        document.body.append(this.#dialog);
        this.#dialog.showModal();
        this.#field.focus();
        this.#look();
    }

    #later() {
        clearTimeout(this.#waiting);
        this.#waiting = setTimeout(() => this.#look(), this.#pause);
    }

    /** An answer to words that were typed before the last ones comes too late to be shown. */
    async #look() {
        const asked = ++this.#asked;
        let found;
        try {
            found = await this.#find(this.#field.value.trim());
        } catch (problem) {
            found = { items: [], note: problem.title };
        }
        if (asked === this.#asked) {
            this.#show(found);
        }
    }

    #show({ items, note }) {
        this.#items = items;
        this.#note.textContent = note;
        this.#list.replaceChildren(...items.map(optionOf));
        this.#activate(items.length > 0 ? 0 : -1);
    }

    #activate(place) {
        this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
        this.#active = place;
        const option = this.#list.children[place];
        if (option) {
            option.setAttribute('aria-selected', 'true');
            option.scrollIntoView({ block: 'nearest' });
            this.#field.setAttribute('aria-activedescendant', option.id);
        } else {
            this.#field.removeAttribute('aria-activedescendant');
        }
    }

    #onKey(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const count = this.#items.length;
        if (step && count > 0) {
            event.preventDefault();
            this.#activate((this.#active + step + count) % count);
        } else if (event.key === 'Enter' && !event.isComposing) {
            event.preventDefault();
            this.#choose(this.#items[this.#active]);
        }
    }

    #onClick(event) {
        const option = event.target.closest('[role=option]');
        this.#choose(this.#items[[...this.#list.children].indexOf(option)]);
    }

    #choose(item) {
        if (item) {
            this.#chosen = item;
            this.#dialog.close();
        }
    }
}

function optionOf({ title, text, mark }, place) {
    return el(
        'li',
        { class: 'picker__option', id: `picker-${place}`, role: 'option', 'aria-selected': 'false' },
        el('span', { class: 'picker__title' }, title, mark && el('span', { class: 'picker__mark' }, ` (${mark})`)),
        el('span', { class: 'picker__text' }, text.replaceAll('**', '')),
    );
}
