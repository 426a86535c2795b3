import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { plain } from '../page/markdown.js';
import { dayAndClock } from '../page/time.js';

const GIVEN = {
    all: { open: true, text: (partner) => `Ja: alles, ook het gesprek. Dit is voor ${partner}.` },
    answers: {
        open: true,
        text: (partner) => `Ja, een deel: de antwoorden, niet het gesprek met de chatbot. Dit is voor ${partner}.`,
    },
    none: { open: false, text: (partner) => `Nee: de bewoner deelt niets met ${partner}. Daarom is het verhaal leeg.` },
    open: { open: false, text: () => 'De bewoner heeft nog geen ja of nee gezegd. Daarom is het verhaal leeg.' },
};

/** What the resident allowed, with the text that was asked; when nothing is shared it says why the story is empty. */
export function consentNotice(consent) {
    const given = GIVEN[consent.given] ?? GIVEN.open;
    const partner = consent.partner || 'de coach';
    return [
        el('p', { class: 'story__consent' }, icon(given.open ? 'check' : 'lock'), el('span', {}, given.text(partner))),
        !given.open && el('p', {}, 'Vraag alleen wat je nodig hebt om te helpen.'),
        consent.text &&
            el(
                'details',
                { class: 'couch-details', 'data-key': 'consent' },
                el('summary', {}, 'Wat is er gevraagd?'),
                plain(consent.text),
                consent.asked && el('p', { class: 'story__aside' }, `Gevraagd ${dayAndClock(consent.asked)}`),
            ),
    ];
}

/** True when the resident lets the coach see the answers. */
export function sharesAnswers({ consent }) {
    return !consent || consent.given === 'all' || consent.given === 'answers';
}
