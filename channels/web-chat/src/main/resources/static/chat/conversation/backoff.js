import { RETRY_FIRST, RETRY_LONGEST } from './limits.js';

/** Ever longer waits with jitter, so that a thousand phones do not come back in the same second. */
export class Backoff {
    #failures = 0;
    #random;

    constructor(random = Math.random) {
        this.#random = random;
    }

    next() {
        const ceiling = Math.min(RETRY_LONGEST, RETRY_FIRST * 2 ** this.#failures);
        this.#failures += 1;
        return Math.max(RETRY_FIRST, ceiling * (0.5 + this.#random() / 2));
    }

    reset() {
        this.#failures = 0;
    }
}
