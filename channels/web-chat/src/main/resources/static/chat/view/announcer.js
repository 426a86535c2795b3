import { ANNOUNCED_AT_ONCE, ANNOUNCEMENT_STAYS, STATUS_SPOKEN_AFTER } from '../conversation/limits.js';
import { otherLanguageOf } from '../text/i18n.js';
import { hereOf } from './choice-group.js';
import { el } from './dom.js';
import { plain } from './markdown.js';
import { besideNumber } from './safety-card.js';
import { senderLabel } from './message-view.js';
import { statusWords } from './status-view.js';

/**
 * What a screen reader hears. New messages are put here as text only, sender first, and taken away soon after, so that
 * nothing is found twice; waits are spoken only when they last.
 */
export class Announcer {
    #texts;
    #messages = el('div', { 'aria-live': 'polite', 'aria-relevant': 'additions', 'aria-atomic': 'false' });
    #status = el('div', { role: 'status' });
    #queue = [];
    #flush;
    #wait;

    constructor(texts) {
        this.#texts = texts;
        this.element = el('div', { class: 'visually-hidden' }, this.#messages, this.#status);
    }

    event(event) {
        if (event.from === 'resident') {
            this.#ownHelp(event.message);
            return;
        }
        const words = event.type === 'message' ? this.#message(event) : statusWords(event, this.#texts);
        if (event.message?.safety) {
            this.#queue = this.#queue.filter(({ beside }) => beside !== event.message.replyTo);
        }
        if (words) {
            this.#say(words);
        }
    }

    /** Of the resident's own messages only help lines are said, unless the bot is about to say them. */
    #ownHelp(message) {
        const lines = listOf(message?.safety?.lines, lineWords);
        if (lines.length > 0) {
            this.#say([`${this.#texts.safety}:`, ...lines], message.id);
        }
    }

    #say(words, beside) {
        this.#queue.push({ beside, text: words.filter(Boolean).join(' ') });
        clearTimeout(this.#flush);
        this.#flush = setTimeout(() => this.#speak(), 100);
    }

    /** Said once it has lasted a moment; an empty text cancels. */
    status(text) {
        clearTimeout(this.#wait);
        if (!text) {
            this.#status.textContent = '';
        } else {
            this.#wait = setTimeout(() => {
                this.#status.textContent = text;
            }, STATUS_SPOKEN_AFTER);
        }
    }

    #speak() {
        const spoken = this.#queue;
        this.#queue = [];
        if (spoken.length > ANNOUNCED_AT_ONCE) {
            this.#add(this.#texts.manyNew(spoken.length));
        } else {
            spoken.forEach(({ text }) => this.#add(text));
        }
    }

    #add(text) {
        const item = el('p', { lang: otherLanguageOf(text, this.#texts.code) }, text);
        this.#messages.append(item);
        setTimeout(() => item.remove(), ANNOUNCEMENT_STAYS);
    }

    #message(event) {
        const message = event.message ?? {};
        return [
            `${senderLabel(event, this.#texts)}:`,
            message.progress && `${this.#texts.progress(message.progress.step, message.progress.of)}.`,
            plain(words(message)),
            ...listOf(message.safety?.lines, lineWords),
            ...listOf(message.vouchers, (voucher) => `${voucher.name}.`),
            ...listOf(message.advice?.routes, (route) => `${route.title}.`),
            this.#choices(hereOf(message).map((choice) => choice.label), message.several),
        ];
    }

    #choices(labels, several) {
        const words = several ? this.#texts.chooseSeveral : this.#texts.choices;
        return labels.length > 0 && `${words}: ${labels.join(', ')}.`;
    }
}

/** What the cards say is named after it. */
function words({ text, cardText }) {
    return cardText ? [cardText.lead, cardText.close].filter(Boolean).join('\n') : text;
}

function lineWords(line) {
    return `${[besideNumber(line), line.number].filter(Boolean).join(': ')}.`;
}

function listOf(list, words) {
    return Array.isArray(list) ? list.map(words) : [];
}
