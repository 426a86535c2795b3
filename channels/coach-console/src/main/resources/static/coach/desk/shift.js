import { onSignOfLife } from '../page/signs.js';
import { now } from '../page/time.js';

/** Away for longer than this is not a break: a new shift begins. */
const NEW_SHIFT_AFTER = 4 * 60 * 60 * 1_000;

/** Who read or wrote nothing for so long is not at the screen. */
const PRESENT_FOR = 5 * 60 * 1_000;

/** Knows when this coach last looked at the list in this browser before the present shift: null on the first day. */
export class Shift {
    #key;
    #movedAt = now();

    constructor(username) {
        this.#key = `couch.coach.${username}.shift`;
        onSignOfLife(() => this.#moved());
        this.#here();
    }

    /** Somebody moved something here within this time. */
    isPresent(within) {
        return document.visibilityState === 'visible' && now() - this.#movedAt < within;
    }

    minute() {
        if (this.isPresent(PRESENT_FOR)) {
            this.#here();
        }
    }

    /** The first sign of life after a long time tells that a shift begins. */
    #moved() {
        const wasAway = now() - this.#movedAt > PRESENT_FOR;
        this.#movedAt = now();
        if (wasAway) {
            this.#here();
        }
    }

    #here() {
        const { seenAt, endedAt } = this.#read();
        const isNew = seenAt && now() - seenAt > NEW_SHIFT_AFTER;
        this.endedAt = (isNew ? seenAt : endedAt) ?? null;
        localStorage.setItem(this.#key, JSON.stringify({ seenAt: now(), endedAt: this.endedAt }));
    }

    #read() {
        try {
            return JSON.parse(localStorage.getItem(this.#key)) ?? {};
        } catch {
            return {};
        }
    }
}
