import {
    LOOK_UP_SHOWN_AFTER,
    LOOK_UP_SLOW_AFTER,
    OFFLINE_SHOWN_AFTER,
    TYPING_SHOWN_FOR,
} from '../conversation/limits.js';
import { el } from './dom.js';

/** One quiet line above the typing box: what the resident is waiting for, the most important thing first. */
export class StatusLine {
    #texts;
    #spoken;
    #words = { offline: '', busy: '', typing: '', lookUp: '' };
    #timers = {};
    #shown = '';
    #away = false;

    /** `spoken` hears of every change. */
    constructor(texts, spoken) {
        this.#texts = texts;
        this.#spoken = spoken;
        this.element = el('p', { class: 'status-line' });
    }

    /** Every failed try tells again; the wait counts from the first. */
    offline() {
        if (!this.#away) {
            this.#away = true;
            this.#later('offline', OFFLINE_SHOWN_AFTER, this.#texts.offline);
        }
    }

    online() {
        this.#away = false;
        this.#set('offline', '');
    }

    busy(millis) {
        this.#set('busy', this.#texts.busy);
        this.#later('busy', millis, '');
    }

    coachTypes(name) {
        this.#set('typing', this.#texts.coachTypes(name));
        this.#later('typing', TYPING_SHOWN_FOR, '');
    }

    lookingUp() {
        clearTimeout(this.#timers.slow);
        this.#later('lookUp', LOOK_UP_SHOWN_AFTER, this.#texts.lookingUp);
        this.#timers.slow = setTimeout(() => this.#set('lookUp', this.#texts.lookingUpSlow), LOOK_UP_SLOW_AFTER);
    }

    /** Someone answered. */
    answered() {
        clearTimeout(this.#timers.slow);
        this.#set('lookUp', '');
        this.#set('busy', '');
        this.#set('typing', '');
    }

    dispose() {
        Object.values(this.#timers).forEach(clearTimeout);
        this.#spoken('');
    }

    #later(kind, wait, words) {
        clearTimeout(this.#timers[kind]);
        this.#timers[kind] = setTimeout(() => this.#set(kind, words), wait);
    }

    #set(kind, words) {
        clearTimeout(this.#timers[kind]);
        this.#words[kind] = words;
        const now = Object.values(this.#words).find(Boolean) ?? '';
        if (now !== this.#shown) {
            this.#shown = now;
            this.element.textContent = now;
            this.#spoken(now);
        }
    }
}
