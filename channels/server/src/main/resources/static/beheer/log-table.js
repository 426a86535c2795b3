import { el } from '../coach/page/dom.js';
import { actionName, actorName, moment, objectName, originName, resultName } from './log-words.js';

const COLUMNS = [
    ['Wanneer', (entry) => el('time', { datetime: entry.at }, moment(entry.at))],
    ['Wie', (entry) => actorName(entry.actor)],
    ['Wat', (entry) => actionName(entry.action)],
    ['Waarvan', (entry) => objectName(entry)],
    ['Resultaat', (entry) => resultName(entry.result)],
    ['Herkomst', (entry) => originName(entry.origin)],
];

/**
 * The entries as a table; on a narrow screen each is a block with the names of its fields. The roles are said aloud because a
 * browser forgets them where a table is drawn as blocks.
 */
export function logTable() {
    const body = el('tbody', { role: 'rowgroup' });
    const element = el(
        'table',
        { class: 'log-table', role: 'table', hidden: true },
        el('caption', { class: 'couch-visually-hidden' }, 'Het logboek, de nieuwste regel eerst'),
        el(
            'thead',
            { role: 'rowgroup' },
            el('tr', { role: 'row' }, COLUMNS.map(([name]) => el('th', { scope: 'col', role: 'columnheader' }, name))),
        ),
        body,
    );
    return {
        element,
        get size() {
            return body.rows.length;
        },
        clear() {
            body.replaceChildren();
            element.hidden = true;
        },
        add(entries) {
            body.append(...entries.map(row));
            element.hidden = body.rows.length === 0;
        },
    };
}

function row(entry) {
    const isRefused = entry.result === 'refused' || entry.result === 'unsure';
    return el(
        'tr',
        { role: 'row', class: isRefused ? 'log-table__refused' : null },
        COLUMNS.map(([name, cell]) => el('td', { role: 'cell', 'data-name': name }, cell(entry))),
    );
}
