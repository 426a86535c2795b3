import { announce } from '../coach/page/announcer.js';
import { el } from '../coach/page/dom.js';
import { hideProblem, showProblem } from '../coach/page/problem-line.js';
import { download } from './download.js';
import { logFilter } from './log-filter.js';
import { logTable } from './log-table.js';

const ADDRESS = '/api/v1/admin/audit';

/** The filter, what it finds, and more of it. */
export function logView(api) {
    const problem = el('p', { class: 'couch-problem', role: 'alert', hidden: true });
    const count = el('p', { class: 'log-count', tabindex: '-1' });
    const table = logTable();
    const more = el('button', { type: 'button', class: 'couch-button', hidden: true, onclick: readOn }, 'Toon oudere regels');
    const filter = logFilter({
        onShow: readAnew,
        onDownload: () => attempt(() => download(`${ADDRESS}?${filter.query()}`)),
    });
    let next = null;
    let query = '';
    let reads = 0;
    let isGoingOn = false;

    async function attempt(action) {
        hideProblem(problem);
        try {
            await action();
        } catch (failure) {
            showProblem(problem, failure);
        }
    }

    /** With the filter as it is now. An answer that was overtaken is left out. */
    function readAnew() {
        return attempt(async () => {
            const asked = filter.query();
            const turn = ++reads;
            more.hidden = true;
            const page = await api.get(`${ADDRESS}?${asked}`);
            if (turn === reads) {
                query = asked;
                table.clear();
                add(page);
            }
        });
    }

    /** The next page of what is shown; a second press changes nothing. */
    async function readOn() {
        if (isGoingOn) {
            return;
        }
        isGoingOn = true;
        const turn = reads;
        await attempt(async () => {
            const page = await api.get(`${ADDRESS}?${query}&after=${encodeURIComponent(next)}`);
            if (turn === reads) {
                add(page);
            }
        });
        isGoingOn = false;
    }

    /** The button goes with the last page; who pressed it goes on at the line that says so. */
    function add(page) {
        const hadFocus = document.activeElement === more;
        table.add(page.entries);
        next = page.next ?? null;
        more.hidden = next === null;
        show();
        if (hadFocus && more.hidden) {
            count.focus();
        }
    }

    function show() {
        const rows = table.size === 1 ? '1 regel' : `${table.size} regels`;
        const found = table.size === 0 && next === null ? 'Geen regels gevonden.' : `${rows}, de nieuwste eerst.`;
        count.textContent = next === null ? found : `${found} Er kunnen er meer zijn.`;
        announce(count.textContent);
    }

    readAnew();
    return el('div', { class: 'log' }, filter.form, problem, count, table.element, more);
}
