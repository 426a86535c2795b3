import { el } from './dom.js';
import { timeToTheSecond } from './moments.js';

const KINDS = {
    text: 'tekst',
    button: 'knoppen',
    list: 'lijst',
    template: 'template',
    read: 'gelezen',
    interactive: 'antwoord met een tik',
    sent: 'status verstuurd',
    delivered: 'status aangekomen',
    failed: 'status mislukt',
    audio: 'geluid',
    image: 'foto',
    sticker: 'sticker',
    location: 'locatie',
    reaction: 'reactie',
    edit: 'wijziging',
    revoke: 'verwijderd',
    message_template_status_update: 'nieuws over template',
    account_update: 'nieuws over account',
};

const IN_KINDS = { ...KINDS, button: 'tik op template', read: 'status gelezen' };

/** The calls to Meta and its webhooks, newest first. */
export class LogView {
    #mark = '';
    #list = el('ol', { class: 'log', tabindex: '0', 'aria-label': 'Wat er heen en weer ging' });
    #empty = el('p', { class: 'hint' }, 'Nog niets. Stuur een bericht.');

    constructor() {
        this.element = el('div', {}, this.#empty, this.#list);
    }

    show(entries) {
        const mark = `${entries.length} ${entries.at(-1)?.at} ${entries.at(-1)?.what} ${entries.at(-1)?.status}`;
        this.#empty.hidden = entries.length > 0;
        this.#list.hidden = entries.length === 0;
        if (mark !== this.#mark) {
            this.#mark = mark;
            this.#list.replaceChildren(...entries.toReversed().map(row));
        }
    }
}

function row({ at, way, what, status, code, details }) {
    const call = way === 'call';
    const good = status === 200;
    return el(
        'li',
        { class: `log__row ${good ? '' : 'log__row--bad'}`.trim() },
        el('span', { class: 'log__time' }, timeToTheSecond(at)),
        el(
            'span',
            { class: 'log__what' },
            el('span', { class: 'log__way' }, call ? 'bot naar Meta: ' : 'Meta naar bot: '),
            (call ? KINDS : IN_KINDS)[what] ?? what,
            !call && details ? ` (poging ${details})` : '',
        ),
        el('span', { class: 'log__code' }, status === 0 ? 'geen antwoord' : code ? `${status}, fout ${code}` : String(status)),
        call && details ? el('span', { class: 'log__details', lang: 'en' }, details) : null,
    );
}
