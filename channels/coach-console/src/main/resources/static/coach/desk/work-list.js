import { el, shown } from '../page/dom.js';
import { everyMinute } from '../page/time.js';
import { groupsOf } from './groups.js';
import './list-filter.js';
import './list-group.js';
import './list-search.js';

const VIEWS = [
    { id: 'waiting', name: 'Wachtend', none: 'Er wacht nu niemand. Nieuwe vragen komen hier vanzelf bij.' },
    { id: 'mine', name: 'Van mij', none: 'Jij hebt nu geen gesprek. Kies er een bij Wachtend.' },
    { id: 'all', name: 'Alles', none: 'Er zijn nu geen open vragen.' },
    { id: 'search', name: 'Zoek', none: 'Niets gevonden. Kijk het nummer na, of zoek met minder woorden.' },
];

/** What a coach should not take for the list of who waits. */
const ALWAYS_NAMED = ['safety', 'ended', 'found'];

/** The work list: tabs over one list that changes in place, so that focus and reading place stay. */
class WorkList extends HTMLElement {
    #desk;
    #view = VIEWS[0];
    #tabs = new Map();
    #groups = new Map();
    #filter = el('coach-list-filter');
    #search = el('coach-list-search');
    #list = el('div', { onkeydown: (event) => this.#step(event) });
    #none = el('p', { class: 'work-list__none' });

    set desk(desk) {
        this.#desk = desk;
        this.append(this.#tabBar(), this.#panel());
        this.#filter.desk = desk;
        this.#search.desk = desk;
        desk.addEventListener('change', () => this.#draw());
        desk.addEventListener('arrival', ({ detail }) => this.#groups.forEach((group) => group.markNew(detail.id)));
        everyMinute(() => {
            desk.shift.minute();
            this.#draw();
        });
        this.#draw();
    }

    show(view) {
        this.#view = VIEWS.find(({ id }) => id === view);
        this.#groups.forEach((group) => group.remove());
        this.#groups.clear();
        this.#draw();
    }

    /** The row of a case that was left; the chosen tab when it is not in this list (any more). */
    focusOn(id) {
        const rows = [...this.#groups.values()].map((group) => group.link(id)).filter(Boolean);
        (rows[0] ?? this.#tabs.get(this.#view.id)).focus();
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
        return el(
            'div',
            { class: 'work-list__panel', id: 'work-panel', role: 'tabpanel' },
            this.#filter,
            this.#search,
            this.#list,
            this.#none,
        );
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

    /** Arrows go from row to row; Tab does so as well. */
    #step(event) {
        const rows = [...this.#list.querySelectorAll('a.work-item')];
        const at = rows.indexOf(event.target);
        const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
        if (at >= 0 && rows[next]) {
            event.preventDefault();
            rows[next].focus();
        }
    }

    #draw() {
        this.#drawTabs();
        const isSearch = this.#view.id === 'search';
        this.#filter.hidden = isSearch;
        this.#filter.view = isSearch ? 'all' : this.#view.id;
        this.#search.hidden = !isSearch;
        const items = this.#items();
        this.#none.textContent = this.#empty();
        this.#none.hidden = items.length > 0 || (isSearch && !this.#desk.found);
        this.#drawGroups(groupsOf(this.#view.id, items, this.#desk));
    }

    #empty() {
        if (!this.#desk.isKnown) {
            return 'De lijst wordt opgehaald.';
        }
        const isFiltered = this.#view.id !== 'search' && this.#desk.hidden(this.#view.id) > 0;
        return isFiltered ? 'Niets van deze lijst past bij je filter.' : this.#view.none;
    }

    #items() {
        if (this.#view.id === 'search') {
            return this.#desk.found?.items ?? [];
        }
        const open = this.#desk.list(this.#view.id);
        return this.#view.id === 'all' ? [...open, ...this.#desk.ended] : open;
    }

    #drawTabs() {
        for (const { id, name } of VIEWS) {
            const chosen = id === this.#view.id;
            const tab = this.#tabs.get(id);
            tab.setAttribute('aria-selected', String(chosen));
            tab.tabIndex = chosen ? 0 : -1;
            const count = id !== 'search' && String(this.#desk.list(id).length);
            tab.replaceChildren(...shown([name, count && el('span', { class: 'couch-tabs__count' }, count)]));
        }
        this.querySelector('[role=tabpanel]').setAttribute('aria-labelledby', `tab-${this.#view.id}`);
    }

    /** A row that goes to another group keeps the focus. A single group needs no title, but for some. */
    #drawGroups(groups) {
        const focused = this.#list.contains(document.activeElement) ? document.activeElement : null;
        const ids = groups.map(({ id }) => id);
        [...this.#groups].filter(([id]) => !ids.includes(id)).forEach(([id, group]) => this.#drop(id, group));
        groups.forEach(({ id, title, items }, index) => {
            const group = this.#groups.get(id) ?? el('coach-list-group');
            this.#groups.set(id, group);
            if (this.#list.children[index] !== group) {
                this.#list.insertBefore(group, this.#list.children[index] ?? null);
            }
            group.draw(groups.length > 1 || ALWAYS_NAMED.includes(id) ? title : '', items, this.#desk);
        });
        this.#returnFocus(focused);
    }

    #drop(id, group) {
        group.remove();
        this.#groups.delete(id);
    }

    #returnFocus(focused) {
        if (!focused || focused === document.activeElement) {
            return;
        }
        const same = this.#list.querySelector(`a[href="${CSS.escape(focused.getAttribute('href') ?? '')}"]`);
        const next = focused.isConnected && !focused.closest('[hidden]') ? focused : (same ?? this.#tabs.get(this.#view.id));
        next.focus({ preventScroll: true });
    }
}

customElements.define('coach-work-list', WorkList);
