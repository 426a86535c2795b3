import { askFree, askTransfer } from '../case/dialogs.js';
import { el, hidden } from '../page/dom.js';
import { dayAndClock, now, promise, span } from '../page/time.js';
import { personName, roleName } from '../page/words.js';

/** Who waits, and what each coach holds. `onDone` hears that something was put back or passed on. */
export function drawNow({ queue, load }, api, onDone) {
    return [
        el(
            'section',
            { class: 'team__section', 'aria-labelledby': 'team-queue' },
            el('h3', { id: 'team-queue' }, 'Wie wacht er nu'),
            el(
                'dl',
                { class: 'team__numbers' },
                number('Wachtend', String(queue.waiting)),
                number('Wacht het langst', queue.longestSince ? span(now() - Date.parse(queue.longestSince)) : 'niemand'),
                number('Belofte binnen een uur', String(queue.atRisk.length)),
                number('Belofte gemist', String(queue.missed.length)),
            ),
            waitingList('Belofte binnen een uur', queue.atRisk),
            waitingList('Belofte gemist', queue.missed),
        ),
        el(
            'section',
            { class: 'team__section', 'aria-labelledby': 'team-load' },
            el('h3', { id: 'team-load' }, 'Wie is in gesprek'),
            load.length === 0 ? el('p', { class: 'team__quiet' }, 'Geen coach houdt nu een gesprek vast.') : load.map((coach) => held(coach, api, onDone)),
        ),
    ];
}

function number(name, value) {
    return el('div', {}, el('dt', {}, name), el('dd', {}, value));
}

function waitingList(title, waiting) {
    return (
        waiting.length > 0 && [
            el('h4', {}, title),
            el(
                'ul',
                { class: 'team__list' },
                waiting.map(({ id, number: receipt, role, promisedBy }) =>
                    el('li', {}, caseLink(id, receipt), el('span', { class: 'team__quiet' }, `${roleName(role)} · ${promise(promisedBy).text}`)),
                ),
            ),
        ]
    );
}

function held({ coach, talks }, api, onDone) {
    return [
        el('h4', {}, `${personName(coach)}: ${talks.length} ${talks.length === 1 ? 'gesprek' : 'gesprekken'}`),
        el(
            'ul',
            { class: 'team__list' },
            talks.map((talk) => heldTalk(coach, talk, api, onDone)),
        ),
    ];
}

function heldTalk(coach, { id, number: receipt, role, since, safety }, api, onDone) {
    const file = {
        dossier: { takenBy: coach, role },
        act: (action, body) => api.post(`/api/v1/coach/handoffs/${encodeURIComponent(id)}/${action}`, body),
    };
    const act = async (dialog) => (await dialog(file)) && onDone();
    return el(
        'li',
        {},
        caseLink(id, receipt),
        safety && el('span', { class: 'couch-mark couch-mark--safety' }, 'Veiligheid'),
        el('span', { class: 'team__quiet' }, `${roleName(role)} · sinds ${dayAndClock(since)}`),
        el(
            'span',
            { class: 'team__buttons' },
            button('Zet terug', receipt, `free-${id}`, () => act(askFree)),
            button('Zet door', receipt, `pass-${id}`, () => act(askTransfer)),
        ),
    );
}

function caseLink(id, receipt) {
    return el('a', { href: `#zaak/${encodeURIComponent(id)}`, 'data-key': `case-${id}` }, `Vraag ${receipt}`);
}

function button(words, receipt, key, onclick) {
    return el('button', { type: 'button', class: 'couch-button couch-button--small', 'data-key': key, onclick }, words, hidden(` vraag ${receipt}`));
}
