import { el, hidden } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { markdown, plain } from '../page/markdown.js';
import { clock, day, dayKey } from '../page/time.js';
import { personName, safetyText } from '../page/words.js';

/** One event of the transcript as a list item: a message or a status line. */
export function eventView(event, language) {
    return event.type === 'status' ? statusView(event) : messageView(event, language);
}

/** A line between two calendar days; null when both events are of one day. */
export function dayLine(event, previous) {
    if (previous && dayKey(previous.at) === dayKey(event.at)) {
        return null;
    }
    return el('li', { class: 'transcript__day' }, el('span', {}, day(event.at)));
}

function messageView(event, language) {
    const { message, from } = event;
    const body = from === 'resident' ? plain(message.text ?? '') : markdown(message.text ?? '');
    return el(
        'li',
        { class: `message message--${from}` },
        el(
            'p',
            { class: 'message__head' },
            el('strong', {}, senderOf(event)),
            ' ',
            timeOf(event.at),
            progressOf(message),
        ),
        message.safety && safetyLine(message.safety, from),
        el('div', { class: 'message__text', dir: 'auto', lang: from === 'coach' ? null : language }, body),
        extrasOf(message),
    );
}

function senderOf({ from, name }) {
    if (from === 'coach') {
        return name ? `Coach ${personName(name)}` : 'Coach';
    }
    return from === 'bot' ? 'Chatbot' : 'Bewoner';
}

function timeOf(at) {
    return el('time', { datetime: at }, clock(at));
}

function progressOf({ progress }) {
    return progress && el('span', { class: 'message__progress' }, `vraag ${progress.step} van ${progress.of}`);
}

/** The help lines stand once: beside the answer that gave them. */
function safetyLine(safety, from) {
    const lines = (safety.lines ?? []).map(({ name, number }) => (name === number ? number : `${name} ${number}`));
    const seen = from === 'bot' && lines.length > 0 && `. De bewoner ziet: ${lines.join('; ')}`;
    return el(
        'p',
        { class: 'message__safety' },
        icon('alert'),
        el('span', {}, el('strong', {}, `Veiligheidssignaal: ${safetyText(safety)}`), seen),
    );
}

/** In its place the channel puts a link that only the resident can use. */
const LINK = '_link';

/** What the bot offered beside its words, in short: the story shows advice and vouchers in full. */
function extrasOf({ choices = [], vouchers = [], advice }) {
    const buttons = choices.filter(({ value }) => value !== LINK);
    const lines = [
        buttons.length > 0 && ['Knoppen', buttons.map(({ label }) => label)],
        vouchers.length > 0 && ['Regelingen', vouchers.map(({ name }) => name)],
        advice?.routes?.length > 0 && ['Advies', advice.routes.map(({ title }) => title)],
    ].filter(Boolean);
    return lines.map(([label, names]) =>
        el('p', { class: 'message__extra' }, el('strong', {}, `${label}: `), names.join(' · ')),
    );
}

function statusView(event) {
    return el(
        'li',
        { class: 'transcript__status' },
        el('p', {}, hidden('Status: '), statusText(event), ' ', timeOf(event.at)),
    );
}

function statusText({ holder, coach, promise }) {
    const waiting = `De bewoner wacht op een coach. ${promise?.text ?? ''}`.trim();
    return (
        {
            bot: 'De chatbot praat met de bewoner.',
            waiting,
            coach: `${coach ? `Coach ${personName(coach)}` : 'Een coach'} praat met de bewoner. De chatbot zwijgt.`,
            closed: 'Het gesprek is afgesloten.',
        }[holder] ?? ''
    );
}
