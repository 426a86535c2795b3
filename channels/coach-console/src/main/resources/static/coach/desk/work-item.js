import { el, hidden } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { day, left, promise, waited } from '../page/time.js';
import { channelName, languageName, outcomeName, personName, reasonText, regionName, roleName } from '../page/words.js';
import { isEnded, isMine, isWaiting } from './hand-off.js';
import { whoLooks } from './onlookers.js';

/** How an address names a case. */
export function addressOf(id) {
    return `#zaak/${encodeURIComponent(id)}`;
}

/** What stands in one row of the work list. */
export function rowOf(item, desk) {
    return [
        el(
            'span',
            { class: 'work-item__top' },
            item.safety && safetyMark(),
            unreadMark(desk.unread(item.id)),
            !item.safety && promised(item),
            el(
                'span',
                { class: 'work-item__waited' },
                placeOf(item, desk.me),
            ),
        ),
        item.safety && el('span', {}, promised(item)),
        el('span', { class: 'work-item__wish', lang: item.language, dir: 'auto' }, wishOf(item)),
        el('span', { class: 'work-item__facts' }, inARow([item.number, roleName(item.role), regionName(item.region)])),
        el(
            'span',
            { class: 'work-item__facts' },
            inARow([
                reasonText(item.reason),
                channelName(item.channel),
                languageName(item.language),
                lookMark(whoLooks(desk.onlookers.of(item.id))),
            ]),
        ),
        item.windowClosesAt && el('span', {}, windowMark(item.windowClosesAt)),
    ].filter(Boolean);
}

function promised(item) {
    return isWaiting(item) && item.promisedBy && promiseMark(item.promisedBy);
}

export function wishOf({ wish, shares }) {
    if (wish) {
        return `“${wish}”`;
    }
    return { open: 'Nog geen ja of nee op delen', none: 'Deelt niets' }[shares] ?? 'Nog geen wens verteld';
}

/** In a list only that there is something; what it is stands in the case, for who opens it. */
export function safetyMark() {
    return el('span', { class: 'couch-mark couch-mark--safety' }, icon('alert'), hidden('Let op: '), 'Veiligheid');
}

export function promiseMark(promisedBy) {
    const { urgency, text, detail } = promise(promisedBy);
    const sign = urgency === 'late' ? 'alert' : 'clock';
    return el('span', { class: `couch-mark couch-mark--${urgency}`, title: detail }, icon(sign), text);
}

export function windowMark(closesAt) {
    const rest = left(closesAt);
    const text = rest ? `WhatsApp: ${rest}` : 'WhatsApp: venster dicht';
    return el('span', { class: `couch-mark couch-mark--${rest ? 'kept' : 'near'}` }, icon('chat'), text);
}

function placeOf(item, me) {
    if (isEnded(item)) {
        return inARow([day(item.waitingSince), item.outcome ? outcomeName(item.outcome) : '']);
    }
    return isWaiting(item) ? waited(item.waitingSince) : holder(item, me);
}

function lookMark(words) {
    return words && el('strong', {}, words);
}

function holder(item, me) {
    return isMine(item, me) ? 'bij jou' : `bij ${personName(item.takenBy)}`;
}

function unreadMark(count) {
    return count > 0 && el('span', { class: 'couch-mark couch-mark--unread' }, `${count} nieuw`);
}

function inARow(facts) {
    return facts
        .filter(Boolean)
        .map((fact, index) => [
            index > 0 && el('span', { 'aria-hidden': 'true' }, ' · '),
            index > 0 && hidden(', '),
            fact,
        ]);
}
