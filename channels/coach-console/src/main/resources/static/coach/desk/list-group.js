import { el } from '../page/dom.js';
import { addressOf, rowOf } from './work-item.js';

/** How long a new row stays marked as new. */
const NEW_FOR = 12_000;

/** So many rows are read by nobody; more are drawn when they are asked for. */
const DRAWN_AT_ONCE = 100;

/** Some rows of the work list under a title. Rows change in place. */
class ListGroup extends HTMLElement {
    #title = el('h2', { class: 'work-list__title' });
    #list = el('ul', { class: 'work-list__items' });
    #more = el('button', { type: 'button', class: 'couch-button couch-button--small', onclick: () => this.#drawMore() });
    #rows = new Map();
    #most = DRAWN_AT_ONCE;
    #drawn = null;

    connectedCallback() {
        if (!this.firstChild) {
            this.append(this.#title, this.#list, el('p', { class: 'work-list__more' }, this.#more));
        }
    }

    /** The link of this row; undefined when it is not here. */
    link(id) {
        return this.#rows.get(id)?.firstElementChild;
    }

    markNew(id) {
        const anchor = this.link(id);
        anchor?.classList.add('work-item--new');
        setTimeout(() => anchor?.classList.remove('work-item--new'), NEW_FOR);
    }

    draw(title, items, desk) {
        this.#drawn = [title, items, desk];
        this.#title.hidden = !title;
        this.#title.replaceChildren(title, ' ', el('span', { class: 'work-list__count' }, String(items.length)));
        this.#place(items.slice(0, this.#most).map((item) => this.#row(item, desk)));
        const rest = items.length - this.#most;
        this.#more.parentElement.hidden = rest <= 0;
        this.#more.textContent = rest > 0 ? `Toon er meer (nog ${rest})` : '';
    }

    #drawMore() {
        const first = this.#most;
        this.#most += DRAWN_AT_ONCE;
        this.draw(...this.#drawn);
        this.#list.children[first]?.firstElementChild.focus();
    }

    #row(item, desk) {
        const row = this.#rows.get(item.id) ?? el('li', {}, el('a', { class: 'work-item', href: addressOf(item.id) }));
        this.#rows.set(item.id, row);
        const anchor = row.firstElementChild;
        anchor.classList.toggle('work-item--safety', Boolean(item.safety));
        if (item.id === desk.openId) {
            anchor.setAttribute('aria-current', 'true');
        } else {
            anchor.removeAttribute('aria-current');
        }
        renew(anchor, rowOf(item, desk));
        return row;
    }

    /** Moves only the rows that are not in place. */
    #place(rows) {
        const kept = new Set(rows);
        for (const [id, row] of this.#rows) {
            if (!kept.has(row)) {
                row.remove();
                this.#rows.delete(id);
            }
        }
        rows.forEach((row, index) => {
            if (this.#list.children[index] !== row) {
                this.#list.insertBefore(row, this.#list.children[index] ?? null);
            }
        });
    }
}

/** A press on what is replaced before it is let go is lost: only what says something else is drawn anew. */
function renew(anchor, parts) {
    const fresh = el('a', {}, ...parts);
    if (fresh.innerHTML !== anchor.innerHTML) {
        anchor.replaceChildren(...fresh.childNodes);
    }
}

customElements.define('coach-list-group', ListGroup);
