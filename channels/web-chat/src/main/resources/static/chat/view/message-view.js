import { directionOf, formatTime, otherLanguageOf } from '../text/i18n.js';
import { adviceCard } from './advice-card.js';
import { ChoiceGroup, choicesOf } from './choice-group.js';
import { el, hiddenText, newElementId } from './dom.js';
import { icon } from './icons.js';
import { numbersOf } from './links.js';
import { markdown, plain } from './markdown.js';
import { progressLine } from './progress.js';
import { safetyCard } from './safety-card.js';
import { isScheme, schemeList } from './scheme-list.js';
import { sourceList } from './sources.js';
import { SeveralGroup } from './several-group.js';
import { voucherCard } from './voucher-card.js';

/**
 * One message as a list item, help lines first. A resident's own words are plain text; a bot's or a coach's are the
 * contract's Markdown. Where the message has cards, they stand in place of the lists of its text. `actions` has
 * `choose(value, label)` and, when reading aloud is on, `read(text)`; `refused` are hosts that no bare address may
 * lead to.
 */
export function messageView(event, texts, actions, refused) {
    const message = event.message ?? {};
    const from = ['bot', 'coach', 'resident'].includes(event.from) ? event.from : 'bot';
    const words = (text) => markdown(text, texts, { numbers: numbersOf(message.safety?.lines), refused });
    const { lead, close } = message.cardText ?? { lead: message.text, close: '' };
    const said = (text) => bubble(text, words(text), otherLanguageOf(text, texts.code));
    const first = from === 'resident' ? ownBubble(message) : said(lead);
    const last = close ? said(close) : null;
    const choices = choicesOf(message);
    const { schemes, group } = choiceViews(message, choices, (last ?? first).id, texts, actions);
    const element = el(
        'li',
        { class: `message message--${from}` },
        meta(event, from, texts, actions.read && from !== 'resident' && (() => actions.read(plain(message.text)))),
        progressLine(message.progress, texts),
        from !== 'resident' && helpLines(message, texts),
        first,
        cards(message, texts, actions),
        last,
        schemes,
        sourceList(message.sources, texts, false),
        group?.element,
    );
    return { element, group };
}

/** The resident's message before the server has numbered it. */
export function pendingView(message, texts) {
    const event = { from: 'resident', at: message.at, message: { text: message.label } };
    const { element } = messageView(event, texts, {});
    element.append(el('p', { class: 'message__state' }, texts.sending));
    return element;
}

export function senderLabel(event, texts) {
    return event.from === 'coach' ? texts.coach(event.name) : (texts.sender[event.from] ?? texts.sender.bot);
}

/** The help lines that a message carries; null when it has none to call. */
export function helpLines(message, texts) {
    const lines = message?.safety?.lines;
    return Array.isArray(lines) && lines.length > 0 ? safetyCard(lines, texts) : null;
}

function ownBubble({ text, choice }) {
    const words = String(text ?? choice ?? '');
    return bubble(words, el('p', {}, words));
}

/** Its side and edge go with the screen, its words with their own language. */
function bubble(words, content, lang = null) {
    const said = el('div', { class: 'bubble__words', dir: directionOf(words), lang }, content);
    return el('div', { class: 'bubble', id: newElementId('message') }, said.hasChildNodes() && said);
}

function meta(event, from, texts, read) {
    const moment = new Date(event.at);
    return el(
        'p',
        { class: 'message__meta' },
        el('span', { class: 'message__sender' }, el('bdi', {}, senderLabel({ ...event, from }, texts))),
        Number.isNaN(moment.getTime())
            ? null
            : el('time', { class: 'message__time', datetime: event.at }, formatTime(texts, moment)),
        read &&
            el(
                'button',
                { type: 'button', class: 'message__read', onclick: read },
                icon('speak'),
                hiddenText(texts.readThis),
            ),
    );
}

function cards(message, texts, actions) {
    const vouchers = Array.isArray(message.vouchers) ? message.vouchers : [];
    return [
        message.advice && adviceCard(message, texts, actions.choose),
        ...vouchers.map((voucher) => voucherCard(voucher, vouchers.length === 1, texts)),
    ];
}

/** What a card offers is not offered again as a button. */
function choiceViews(message, choices, questionId, texts, actions) {
    if (choices.length === 0) {
        return { schemes: null, group: null };
    }
    const taken = message.cardText ? (message.advice?.routes ?? []).map((route) => route.choice) : [];
    const schemes = choices.filter((choice) => isScheme(choice, choices));
    const others = choices.filter((choice) => !schemes.includes(choice) && !taken.includes(choice.value));
    const beside = Array.isArray(message.vouchers) && message.vouchers.length > 0;
    return {
        schemes: schemes.length > 0 ? schemeList(schemes, beside, texts, actions.choose) : null,
        group: message.several?.label
            ? new SeveralGroup(others, String(message.several.label), questionId, texts, actions.choose)
            : new ChoiceGroup(others, questionId, texts, actions.choose),
    };
}
