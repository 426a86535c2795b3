import { el } from '../page/dom.js';
import { dayAndClock, left, promise, waited } from '../page/time.js';
import { channelName, languageName, outcomeName, reasonText, regionName, roleName } from '../page/words.js';
import { isWaiting } from '../desk/hand-off.js';

/** What is known about the request itself, one line each. */
export function factsOf(dossier) {
    const rows = [
        ['Reden', reasonText(dossier.reason)],
        ['Wacht sinds', dossier.waitingSince && sinceText(dossier)],
        ['Beloofd', dossier.promisedBy && promiseText(dossier)],
        ['Voor', roleName(dossier.role)],
        ['Regio', regionName(dossier.region)],
        ['Kanaal', dossier.channel && channelText(dossier)],
        ['Taal', dossier.language && languageName(dossier.language)],
        ['Eerst aan zet', dossier.responsible],
    ];
    return list(rows, 'facts');
}

/** How an earlier coach ended it. */
export function closingOf({ at, outcome, agreement, instruments = [] }) {
    const rows = [
        ['Wanneer', dayAndClock(at)],
        ['Uitkomst', outcomeName(outcome)],
        ['Afspraak', agreement],
        ['Instrumenten', instruments.join(', ')],
    ];
    return list(rows, 'closing');
}

function list(rows, part) {
    const known = rows.filter(([, value]) => value);
    return el(
        'dl',
        { class: 'story__facts', 'data-part': part },
        known.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    );
}

function sinceText(dossier) {
    const since = dayAndClock(dossier.waitingSince);
    return isWaiting(dossier) ? `${since} (${waited(dossier.waitingSince).replace('wacht ', '')})` : since;
}

function promiseText(dossier) {
    const { full, detail } = promise(dossier.promisedBy);
    return isWaiting(dossier) ? `${full} (${detail})` : full;
}

function channelText({ channel, windowClosesAt }) {
    const rest = windowClosesAt && (left(windowClosesAt) ?? 'venster dicht');
    return rest ? `${channelName(channel)} (${rest})` : channelName(channel);
}
