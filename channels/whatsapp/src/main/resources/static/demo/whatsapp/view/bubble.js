import { el, hiddenText } from './dom.js';
import { formatted, oneLine, safeLink } from './format.js';
import { icon } from './icons.js';
import { timeOf } from './moments.js';

const TICKS = {
    PENDING: ['clock', 'nog niet verstuurd'],
    SENT: ['tick', 'verstuurd'],
    DELIVERED: ['ticks', 'aangekomen'],
    READ: ['ticks', 'gelezen'],
    FAILED: ['failed', 'mislukt'],
};

const THINGS = {
    voice: ['microphone', 'Spraakbericht van 7 seconden'],
    audio: ['microphone', 'Geluid'],
    image: ['picture', 'Foto'],
    video: ['picture', 'Filmpje'],
    document: ['file', 'Document'],
    sticker: ['sticker', 'Sticker'],
    location: ['place', 'Locatie'],
    contacts: ['person', 'Contact'],
};

/** Messages of the bot that a resident on WhatsApp sees only once they have arrived. */
export function isOnScreen(line) {
    return line.own || line.progress === 'DELIVERED' || line.progress === 'READ';
}

/**
 * A message as WhatsApp shows it.
 *
 * @param around `find(id)` a line, `tap(line, choice)`, `openList(line)`, `react(line)`
 */
export function bubble(line, around) {
    const side = line.own ? 'bubble--own' : 'bubble--bot';
    return el(
        'div',
        { class: `bubble ${side}`, 'data-kind': line.look.kind, 'data-progress': line.progress },
        hiddenText(line.own ? 'Jij: ' : 'Coach op de Bank: '),
        el(
            'div',
            { class: 'bubble__box' },
            quotation(around.find(line.quotedId)),
            line.revoked ? gone() : content(line),
            foot(line),
        ),
        line.revoked ? null : taps(line, around),
        line.reaction ? reaction(line.reaction) : null,
        !line.own && !line.revoked ? reactButton(line, around) : null,
    );
}

/** Shows how far a message is now, in a bubble that is there already. */
export function showProgress(element, line) {
    if (element.dataset.progress !== line.progress) {
        element.dataset.progress = line.progress;
        element.querySelector('.bubble__foot').replaceWith(foot(line));
    }
}

function quotation(quoted) {
    if (!quoted) {
        return null;
    }
    const words = quoted.look.text || THINGS[quoted.look.kind]?.[1] || '';
    return el(
        'div',
        { class: 'quotation' },
        el('span', { class: 'quotation__who' }, quoted.own ? 'Jij' : 'Coach op de Bank'),
        el('span', { class: 'quotation__words' }, oneLine(words.slice(0, 120))),
    );
}

function gone() {
    return el('p', { class: 'bubble__gone' }, 'Je hebt dit bericht verwijderd');
}

function content({ look }) {
    const thing = THINGS[look.kind];
    return [
        look.header ? el('p', { class: 'bubble__header' }, look.header) : null,
        thing ? el('p', { class: `thing thing--${look.kind}` }, icon(thing[0]), thing[1]) : null,
        look.text ? el('div', { class: 'bubble__text' }, formatted(look.text)) : null,
        look.footer ? el('p', { class: 'bubble__footer' }, look.footer) : null,
    ];
}

/** Ticks change without a word: who listens hears the message once. */
function foot(line) {
    const [name, words] = TICKS[line.progress];
    return el(
        'p',
        { class: 'bubble__foot', 'aria-live': 'off' },
        line.edited ? 'bewerkt ' : null,
        el('time', { datetime: line.at }, timeOf(line.at)),
        line.own
            ? el('span', { class: `ticks ticks--${line.progress.toLowerCase()}` }, icon(name), hiddenText(`, ${words}`))
            : null,
    );
}

/** Buttons stay, also old ones: on WhatsApp too they can be tapped for ever. */
function taps(line, around) {
    const choices = line.look.sections.flatMap((section) => section.choices);
    if (choices.length === 0) {
        return null;
    }
    if (line.look.kind === 'list') {
        const onclick = () => around.openList(line);
        return el(
            'div',
            { class: 'taps' },
            el('button', { type: 'button', class: 'tap', 'aria-haspopup': 'dialog', onclick }, icon('list'), line.look.opener),
        );
    }
    if (line.look.kind === 'link') {
        const link = safeLink(line.look.opener, choices[0].title);
        return link && el('div', { class: 'taps' }, el('span', { class: 'tap' }, icon('link'), link));
    }
    return el(
        'div',
        { class: 'taps' },
        choices.map((choice) =>
            el(
                'button',
                { type: 'button', class: 'tap', onclick: () => around.tap(line, choice) },
                icon('reply'),
                choice.title,
            ),
        ),
    );
}

function reaction(emoji) {
    return el('p', { class: 'reaction' }, hiddenText('Reactie: '), emoji);
}

function reactButton(line, around) {
    const label = line.reaction ? 'Haal je reactie weg' : 'Reageer met een duim';
    return el(
        'button',
        { type: 'button', class: 'react', 'aria-label': label, title: label, onclick: () => around.react(line) },
        icon('smile'),
    );
}
