import { END_MARGIN_PX, PAGE_SHARE } from '../conversation/limits.js';
import { el, newElementId } from './dom.js';
import { icon } from './icons.js';
import { helpLines, messageView, pendingView } from './message-view.js';
import { dayView, noteView, statusView } from './status-view.js';

/**
 * The transcript on the screen: numbered events in order, then what is still on its way. It is a log that stays silent;
 * the announcer speaks for it, because live regions must hold nothing to operate.
 */
export class MessageList {
    #texts;
    #actions;
    #list = el('ol', { class: 'messages' });
    #pending = new Map();
    #choices = null;
    #help = new Map();
    #day = null;
    #atEnd = true;
    #firstNew = null;
    #frame = null;
    #unread = null;
    #height = 0;
    #button;
    #buttonText = el('span');

    constructor(texts, actions) {
        this.#texts = texts;
        this.#actions = actions;
        const titleId = newElementId('log');
        const title = el('h2', { class: 'visually-hidden', id: titleId }, texts.transcript);
        this.log = el(
            'div',
            { class: 'log', role: 'log', 'aria-live': 'off', 'aria-labelledby': titleId, tabindex: '0' },
            this.#list,
        );
        this.#button = el(
            'button',
            { type: 'button', class: 'utrecht-button new-messages', hidden: true, onclick: () => this.#showUnread() },
            icon('down'),
            this.#buttonText,
        );
        this.element = el('div', { class: 'log-frame' }, title, this.log, this.#button);
        this.log.addEventListener('scroll', () => this.#scrolled(), { passive: true });
        new ResizeObserver(() => this.#resized()).observe(this.log);
    }

    /** Shows an event and answers its element, or null when there is nothing to see. */
    add(event, fresh) {
        const element = event.type === 'message' ? this.#message(event) : statusView(event, this.#texts);
        if (!element) {
            return null;
        }
        this.#dayBefore(event);
        this.#insert(element);
        this.#afterAdding(element, event, fresh);
        return element;
    }

    addPending(message) {
        const element = pendingView(message, this.#texts);
        this.#pending.set(message.id, element);
        this.#list.append(element);
        this.#answered(message.label);
        this.toEnd();
    }

    /** The server has it: its event will bring the number. */
    markSent(id) {
        this.#pending.get(id)?.querySelector('.message__state')?.remove();
    }

    /** It will not be sent again; the question it answered is open once more. */
    markFailed(id) {
        const element = this.#pending.get(id);
        element?.classList.add('message--failed');
        const state = element?.querySelector('.message__state');
        if (state) {
            state.textContent = this.#texts.failed;
        }
        this.#pending.delete(id);
        if (this.#choices) {
            this.#choices.open = true;
            this.#choices.mark(null);
        }
    }

    addNote(text) {
        const element = noteView(text);
        this.#insert(element);
        this.#firstNew ??= element;
        this.#scrollSoon();
    }

    toEnd() {
        this.log.scrollTop = this.log.scrollHeight;
    }

    #message(event) {
        const element = this.#said(event);
        if (event.from === 'resident') {
            this.#helpBeside(element, event.message);
        } else if (event.message?.safety) {
            this.#help.get(event.message.replyTo)?.remove();
        }
        return element;
    }

    /** While a coach talks the bot is silent, so help lines stand on the resident's own message until the bot says them. */
    #helpBeside(element, message) {
        const help = helpLines(message, this.#texts);
        if (help) {
            element.append(help);
            this.#help.set(message.id, help);
        }
    }

    #said(event) {
        const waiting = event.from === 'resident' ? this.#pending.get(event.message?.id) : undefined;
        if (waiting) {
            this.markSent(event.message.id);
            this.#pending.delete(event.message.id);
            return waiting;
        }
        const { element, group } = messageView(event, this.#texts, this.#actions);
        if (group) {
            this.#newChoices(group);
        } else if (event.from === 'resident') {
            this.#answered(event.message?.text);
        }
        return element;
    }

    #newChoices(group) {
        if (this.#choices) {
            this.#choices.open = false;
        }
        this.#choices = group;
        group.open = this.#pending.size === 0;
    }

    #answered(answer) {
        if (this.#choices?.element && !this.#choices.element.classList.contains('choices--closed')) {
            this.#choices.mark(answer);
            this.#choices.open = false;
        }
    }

    #dayBefore(event) {
        const moment = new Date(event.at);
        const day = moment.toDateString();
        if (!Number.isNaN(moment.getTime()) && day !== this.#day) {
            this.#day = day;
            this.#insert(dayView(moment, this.#texts));
        }
    }

    #insert(element) {
        this.#list.insertBefore(element, this.#pending.values().next().value ?? null);
    }

    /** New messages start where the reader is: long answers show their beginning, not their end. */
    #afterAdding(element, event, fresh) {
        if (!fresh || event.from === 'resident') {
            this.#atEnd = true;
            this.#firstNew = fresh && event.message?.safety ? element : null;
            this.#scrollSoon();
        } else if (this.#atEnd) {
            this.#firstNew ??= element;
            this.#scrollSoon();
        } else {
            this.#offer(element, this.#texts.newMessages);
        }
    }

    /** Once a frame, however many messages came; a long history is measured one time only. */
    #scrollSoon() {
        this.#frame ??= requestAnimationFrame(() => {
            this.#frame = null;
            const first = this.#firstNew;
            this.#firstNew = null;
            if (first) {
                this.#followNew(first);
            } else {
                this.toEnd();
            }
        });
    }

    #followNew(first) {
        const end = this.log.scrollHeight - this.log.clientHeight;
        const start = first.offsetTop - this.#list.offsetTop;
        this.#atEnd = end - start <= END_MARGIN_PX;
        this.log.scrollTop = this.#atEnd ? end : start;
        if (!this.#atEnd) {
            this.#offer(null, this.#texts.readOn);
        }
    }

    /** A way to what is further down: the first unread message, or the rest of the one being read. */
    #offer(unread, words) {
        this.#unread ??= unread;
        this.#buttonText.textContent = words;
        this.#button.hidden = false;
    }

    #scrolled() {
        const { scrollHeight, clientHeight, scrollTop } = this.log;
        this.#atEnd = scrollHeight - clientHeight - scrollTop <= END_MARGIN_PX;
        if (this.#atEnd) {
            this.#unread = null;
            this.#button.hidden = true;
        }
    }

    /** A keyboard that opens must not hide what was just being read. */
    #resized() {
        const { clientHeight } = this.log;
        if (this.#height > 0 && clientHeight !== this.#height && this.#atEnd) {
            this.toEnd();
        }
        this.#height = clientHeight;
    }

    #showUnread() {
        const target = this.#unread;
        this.#unread = null;
        this.log.focus({ preventScroll: true });
        if (target) {
            target.scrollIntoView({ block: 'start' });
        } else {
            this.log.scrollTop += this.log.clientHeight * PAGE_SHARE;
        }
        this.#buttonText.textContent = this.#texts.readOn;
    }
}
