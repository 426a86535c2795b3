import { el } from '../page/dom.js';
import { everyMinute } from '../page/time.js';
import { addressOf, rowOf } from './work-item.js';

const VIEWS = [
    { id: 'waiting', name: 'Wachtend', none: 'Er wacht nu niemand. Nieuwe vragen komen hier vanzelf bij.' },
    { id: 'mine', name: 'Van mij', none: 'Jij hebt nu geen gesprek. Kies er een bij Wachtend.' },
    { id: 'all', name: 'Alles', none: 'Er zijn nu geen open vragen.' },
];

/** How long a new row stays marked as new. */
const NEW_FOR = 12_000;

/** The work list: three tabs over one list that changes in place, so that focus and reading place stay. */
class WorkList extends HTMLElement {
    #desk;
    #view = VIEWS[0];
    #tabs = new Map();
    #list = el('ul', { class: 'work-list__items' });
    #none = el('p', { class: 'work-list__none' });
    #rows = new Map();

    set desk(desk) {
        this.#desk = desk;
        this.append(this.#tabBar(), this.#panel());
        desk.addEventListener('change', () => this.#draw());
        desk.addEventListener('arrival', ({ detail }) => this.#markNew(detail.id));
        everyMinute(() => this.#draw());
        this.#draw();
    }

    show(view) {
        this.#view = VIEWS.find(({ id }) => id === view);
        this.#draw();
    }

    /** The row of a case that was left; the chosen tab when it is not in this list (any more). */
    focusOn(id) {
        (this.#rows.get(id)?.firstElementChild ?? this.#tabs.get(this.#view.id)).focus();
    }

    #tabBar() {
        const bar = el('div', {
            class: 'couch-tabs',
            role: 'tablist',
            'aria-label': 'Welke vragen',
            onkeydown: (event) => this.#move(event),
        });
        for (const view of VIEWS) {
            const tab = el('button', {
                type: 'button',
                role: 'tab',
                id: `tab-${view.id}`,
                class: 'couch-tabs__tab',
                'aria-controls': 'work-panel',
                onclick: () => this.show(view.id),
            });
            this.#tabs.set(view.id, tab);
            bar.append(tab);
        }
        return bar;
    }

    #panel() {
        return el('div', { class: 'work-list__panel', id: 'work-panel', role: 'tabpanel' }, this.#list, this.#none);
    }

    #move(event) {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) {
            return;
        }
        event.preventDefault();
        const next = VIEWS[(VIEWS.indexOf(this.#view) + step + VIEWS.length) % VIEWS.length];
        this.show(next.id);
        this.#tabs.get(next.id).focus();
    }

    #draw() {
        this.#drawTabs();
        const items = this.#desk.list(this.#view.id);
        this.#none.textContent = this.#desk.isKnown ? this.#view.none : 'De lijst wordt opgehaald.';
        this.#none.hidden = items.length > 0;
        this.#place(items.map((item) => this.#row(item)));
    }

    #drawTabs() {
        for (const { id, name } of VIEWS) {
            const chosen = id === this.#view.id;
            const tab = this.#tabs.get(id);
            tab.setAttribute('aria-selected', String(chosen));
            tab.tabIndex = chosen ? 0 : -1;
            tab.replaceChildren(name, el('span', { class: 'couch-tabs__count' }, String(this.#desk.list(id).length)));
        }
        this.querySelector('[role=tabpanel]').setAttribute('aria-labelledby', `tab-${this.#view.id}`);
    }

    #row(item) {
        const row = this.#rows.get(item.id) ?? el('li', {}, el('a', { class: 'work-item', href: addressOf(item.id) }));
        this.#rows.set(item.id, row);
        const anchor = row.firstElementChild;
        anchor.classList.toggle('work-item--safety', Boolean(item.safety));
        if (item.id === this.#desk.openId) {
            anchor.setAttribute('aria-current', 'true');
        } else {
            anchor.removeAttribute('aria-current');
        }
        anchor.replaceChildren(...rowOf(item, this.#desk));
        return row;
    }

    /** Moves only the rows that are not in place and gives the focus back to a row that had to move. */
    #place(rows) {
        const focused = this.#list.contains(document.activeElement) ? document.activeElement : null;
        [...this.#list.children].filter((row) => !rows.includes(row)).forEach((row) => row.remove());
        rows.forEach((row, index) => {
            if (this.#list.children[index] !== row) {
                this.#list.insertBefore(row, this.#list.children[index] ?? null);
            }
        });
        if (focused && focused !== document.activeElement && focused.isConnected) {
            focused.focus({ preventScroll: true });
        }
        this.#forget(rows);
    }

    #forget(rows) {
        for (const [id, row] of this.#rows) {
            if (!rows.includes(row)) {
                this.#rows.delete(id);
            }
        }
    }

    #markNew(id) {
        const anchor = this.#rows.get(id)?.firstElementChild;
        anchor?.classList.add('work-item--new');
        setTimeout(() => anchor?.classList.remove('work-item--new'), NEW_FOR);
    }
}

customElements.define('coach-work-list', WorkList);
