import { el, newElementId } from './dom.js';
import { hostsIn } from './links.js';
import { helpLines, messageView, pendingView } from './message-view.js';
import { Reading } from './reading.js';
import { dayView, noteView, statusView } from './status-view.js';

/**
 * The transcript on the screen: numbered events in order, then what is still on its way. It is a log that stays silent;
 * the announcer speaks for it, because live regions must hold nothing to operate.
 */
export class MessageList {
    #texts;
    #actions;
    #list = el('ol', { class: 'messages' });
    #reading;
    #pending = new Map();
    #help = new Map();
    #ownHosts = new Set();
    #choices = null;
    #day = null;

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
        this.#reading = new Reading(this.log, this.#list, texts);
        this.element = el('div', { class: 'log-frame' }, title, this.log, this.#reading.button);
    }

    /** Shows an event and answers its element, or null when there is nothing to see. */
    add(event, fresh) {
        const element = event.type === 'message' ? this.#message(event) : statusView(event, this.#texts);
        if (!element) {
            return null;
        }
        this.#dayBefore(event);
        this.#insert(element);
        this.#show(element, event, fresh);
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
        this.#reading.news(element, Date.now());
    }

    toEnd() {
        this.#reading.toEnd();
    }

    #message(event) {
        const element = this.#said(event);
        if (event.from === 'resident') {
            this.#helpBeside(element, event.message);
            hostsIn(event.message?.text).forEach((host) => this.#ownHosts.add(host));
        } else if (event.message?.safety) {
            this.#help.get(event.message.replyTo)?.remove();
        }
        return element;
    }

    /** While a coach talks the bot is silent: then help lines stand on the resident's own message. */
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
        // The bot may repeat what the resident typed: an address of theirs never becomes a link.
        const refused = event.from === 'coach' ? undefined : this.#ownHosts;
        const { element, group } = messageView(event, this.#texts, this.#actions, refused);
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

    #show(element, event, fresh) {
        if (fresh && event.from === 'resident' && event.message?.safety) {
            this.#reading.from(element);
        } else if (!fresh || event.from === 'resident') {
            this.#reading.end();
        } else {
            this.#reading.news(element, Date.parse(event.at));
        }
    }
}
