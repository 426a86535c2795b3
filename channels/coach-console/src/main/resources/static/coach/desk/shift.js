import { now } from '../page/time.js';

/** Away for longer than this is not a break: a new shift begins. */
const NEW_SHIFT_AFTER = 4 * 60 * 60 * 1_000;

/** Knows when this coach last looked at the list in this browser before the present shift. */
export class Shift {
    #key;

    constructor(username) {
        this.#key = `couch.coach.${username}.shift`;
        this.minute();
    }

    /** When the shift before this one ended; null on the first day. */
    get endedAt() {
        return this.#read().endedAt ?? null;
    }

    /** The coach is here. */
    minute() {
        const { seenAt, endedAt } = this.#read();
        const isNew = seenAt && now() - seenAt > NEW_SHIFT_AFTER;
        localStorage.setItem(this.#key, JSON.stringify({ seenAt: now(), endedAt: isNew ? seenAt : endedAt }));
    }

    #read() {
        try {
            return JSON.parse(localStorage.getItem(this.#key)) ?? {};
        } catch {
            return {};
        }
    }
}
