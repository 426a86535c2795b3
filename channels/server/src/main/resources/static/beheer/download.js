import { Problem } from '../coach/page/api.js';
import { el } from '../coach/page/dom.js';
import { leaveForLogin } from '../coach/page/session.js';

/** Fetches a table and hands it to the browser as a file. A link cannot ask for CSV: it takes whatever comes first. */
export async function download(address) {
    const response = await fetch(address, {
        headers: { Accept: 'text/csv', 'X-Requested-With': 'XMLHttpRequest' },
        credentials: 'same-origin',
    }).catch(() => {
        throw new Problem(0, {});
    });
    if (response.status === 401) {
        leaveForLogin('verlopen');
    }
    if (!response.ok) {
        throw new Problem(response.status, await response.json().catch(() => ({})));
    }
    const url = URL.createObjectURL(await response.blob());
    el('a', { href: url, download: nameOf(response) }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function nameOf(response) {
    const given = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '');
    return given?.[1] ?? 'logboek.csv';
}
