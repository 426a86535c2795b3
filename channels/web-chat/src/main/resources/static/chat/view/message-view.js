import { formatDate, formatTime } from '../text/i18n.js';
import { VOUCHERS_UNFOLDED } from '../conversation/limits.js';
import { adviceCard } from './advice-card.js';
import { ChoiceGroup, choicesOf } from './choice-group.js';
import { el, hiddenText, newElementId } from './dom.js';
import { icon } from './icons.js';
import { markdown, safeLink } from './markdown.js';
import { safetyCard } from './safety-card.js';
import { SeveralGroup } from './several-group.js';
import { voucherCard } from './voucher-card.js';

/**
 * One message as a list item. A resident's own words are plain text; a bot's or a coach's are the contract's Markdown.
 * `actions` has `choose(value, label)`, `leave()` and, when reading aloud is on, `read(text)`.
 */
export function messageView(event, texts, actions) {
    const message = event.message ?? {};
    const from = ['bot', 'coach', 'resident'].includes(event.from) ? event.from : 'bot';
    const bubbleId = newElementId('message');
    const bubble = el('div', { class: 'bubble', id: bubbleId, dir: 'auto' }, content(from, message, texts));
    const group = groupOf(message, bubbleId, texts, actions.choose);
    const element = el(
        'li',
        { class: `message message--${from}` },
        meta(event, from, texts, actions.read && from !== 'resident' && (() => actions.read(bubble.textContent))),
        message.progress && progress(message.progress, texts),
        bubble,
        cards(message, texts, actions),
        sources(message.sources, texts),
        group?.element,
    );
    return { element, group };
}

function groupOf(message, questionId, texts, choose) {
    const choices = choicesOf(message);
    if (choices.length === 0) {
        return null;
    }
    return message.several?.label
        ? new SeveralGroup(choices, String(message.several.label), questionId, texts, choose)
        : new ChoiceGroup(choices, questionId, texts, choose);
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

function content(from, message, texts) {
    if (from === 'resident') {
        return el('p', {}, String(message.text ?? message.choice ?? ''));
    }
    return markdown(message.text, texts);
}

function progress({ step, of }, texts) {
    if (!Number.isFinite(step) || !Number.isFinite(of) || of < 1) {
        return null;
    }
    const label = texts.progress(step, of);
    return el(
        'p',
        { class: 'progress' },
        el('span', {}, label),
        el('progress', { max: of, value: Math.min(step, of), 'aria-label': label }),
    );
}

function cards(message, texts, actions) {
    const vouchers = Array.isArray(message.vouchers) ? message.vouchers : [];
    const unfolded = vouchers.length <= VOUCHERS_UNFOLDED;
    return [
        message.safety && safetyCard(message.safety, texts, actions.leave),
        message.advice && adviceCard(message.advice, texts),
        ...vouchers.map((voucher) => voucherCard(voucher, unfolded, texts)),
    ];
}

function sources(list, texts) {
    if (!Array.isArray(list) || list.length === 0) {
        return null;
    }
    return el(
        'div',
        { class: 'sources' },
        el('p', { class: 'sources__title' }, texts.sources),
        el('ul', {}, list.map((source) => sourceItem(source, texts))),
    );
}

function sourceItem({ title, url, checkedOn }, texts) {
    const words = String(title ?? url ?? '');
    return el(
        'li',
        {},
        url ? safeLink(url, words, texts) : words,
        checkedOn && el('span', { class: 'sources__checked' }, ` ${texts.checkedOn(formatDate(texts, checkedOn))}`),
    );
}
