import { day, clock, now } from '../page/time.js';
import { isEnded, isWaiting } from './hand-off.js';

/** From here on an open WhatsApp talk is put apart: after it the coach can only send a notice. */
const CLOSING_WITHIN = 4 * 60 * 60 * 1_000;

/**
 * Parts one view of the list in groups, each in the order of the list, as `[{id, title, items}]`; those without items are
 * left out. Safety stands first everywhere. New questions have waited shortest, so parting keeps who waits longest on top.
 */
export function groupsOf(view, items, desk) {
    const groups = [SAFETY, ...GROUPS[view](desk)].map((group) => ({ ...group, items: [] }));
    items.forEach((item) => groups.find(({ holds }) => holds(item)).items.push(item));
    return groups.filter((group) => group.items.length > 0);
}

const SAFETY = {
    id: 'safety',
    title: 'Veiligheid eerst',
    holds: (item) => Boolean(item.safety) && !isEnded(item),
};

const GROUPS = {
    waiting: ({ shift: { endedAt } }) => [
        { id: 'before', title: 'Wachtte al', holds: (item) => endedAt === null || item.waitingAt <= endedAt },
        { id: 'new', title: sinceShift(endedAt), holds: () => true },
    ],
    mine: () => [
        { id: 'closing', title: 'WhatsApp sluit bijna', holds: closesSoon },
        { id: 'talking', title: 'In gesprek', holds: (item) => !isClosed(item) },
        { id: 'parked', title: 'WhatsApp is dicht tot de bewoner schrijft', holds: () => true },
    ],
    all: ({ isMine }) => [
        { id: 'waiting', title: 'Wacht', holds: isWaiting },
        { id: 'mine', title: 'Bij jou', holds: isMine },
        { id: 'colleagues', title: 'Bij collega’s', holds: (item) => !isEnded(item) },
        { id: 'ended', title: 'Net afgerond', holds: () => true },
    ],
    search: ({ found }) => [
        { id: 'found', title: found?.more ? 'Gevonden, de nieuwste' : 'Gevonden', holds: () => true },
    ],
};

function sinceShift(endedAt) {
    return endedAt === null ? 'Nieuw' : `Nieuw sinds je vorige dienst (${day(endedAt)} ${clock(endedAt)})`;
}

function isClosed({ windowClosesAt }) {
    return Boolean(windowClosesAt) && Date.parse(windowClosesAt) <= now();
}

function closesSoon(item) {
    return Boolean(item.windowClosesAt) && !isClosed(item) && Date.parse(item.windowClosesAt) - now() < CLOSING_WITHIN;
}
