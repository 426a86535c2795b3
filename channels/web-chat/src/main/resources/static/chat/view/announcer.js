import { ANNOUNCED_AT_ONCE, ANNOUNCEMENT_STAYS, STATUS_SPOKEN_AFTER } from '../conversation/limits.js';
import { el } from './dom.js';
import { plain } from './markdown.js';
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
        const words = event.type === 'message' ? this.#message(event) : statusWords(event, this.#texts);
        if (words && event.from !== 'resident') {
            this.#queue.push(words.filter(Boolean).join(' '));
            clearTimeout(this.#flush);
            this.#flush = setTimeout(() => this.#speak(), 100);
        }
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
            spoken.forEach((text) => this.#add(text));
        }
    }

    #add(text) {
        const item = el('p', {}, text);
        this.#messages.append(item);
        setTimeout(() => item.remove(), ANNOUNCEMENT_STAYS);
    }

    #message(event) {
        const message = event.message ?? {};
        return [
            `${senderLabel(event, this.#texts)}:`,
            message.progress && `${this.#texts.progress(message.progress.step, message.progress.of)}.`,
            plain(message.text),
            ...listOf(message.safety?.lines, (line) => `${line.name}: ${line.number}.`),
            ...listOf(message.vouchers, (voucher) => `${voucher.name}.`),
            ...listOf(message.advice?.routes, (route) => `${route.title}.`),
            this.#choices(listOf(message.choices, (choice) => choice.label), message.several),
        ];
    }

    #choices(labels, several) {
        const words = several ? this.#texts.chooseSeveral : this.#texts.choices;
        return labels.length > 0 && `${words}: ${labels.join(', ')}.`;
    }
}

function listOf(list, words) {
    return Array.isArray(list) ? list.map(words) : [];
}
