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
    const count = el('p', { class: 'log-count' });
    const table = logTable();
    const more = el('button', { type: 'button', class: 'couch-button', hidden: true, onclick: () => read() }, 'Toon oudere regels');
    const filter = logFilter({
        onShow: () => read(true),
        onDownload: () => attempt(() => download(`${ADDRESS}?${filter.query()}`)),
    });
    let next = null;
    let query = '';

    async function attempt(action) {
        hideProblem(problem);
        try {
            await action();
        } catch (failure) {
            showProblem(problem, failure);
        }
    }

    /** Anew with the filter as it is now, or the next page of what was asked before. */
    function read(isAnew = false) {
        return attempt(async () => {
            const asked = isAnew ? filter.query() : query;
            const page = await api.get(`${ADDRESS}?${asked}${isAnew ? '' : `&after=${encodeURIComponent(next)}`}`);
            query = asked;
            if (isAnew) {
                table.clear();
            }
            table.add(page.entries);
            next = page.next ?? null;
            more.hidden = next === null;
            show();
        });
    }

    function show() {
        const rows = table.size === 1 ? '1 regel' : `${table.size} regels`;
        const found = table.size === 0 && next === null ? 'Geen regels gevonden.' : `${rows}, de nieuwste eerst.`;
        count.textContent = next === null ? found : `${found} Er kunnen er meer zijn.`;
        announce(count.textContent);
    }

    read(true);
    return el('div', { class: 'log' }, filter.form, problem, count, table.element, more);
}
