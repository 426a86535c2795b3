import { PAUSE_AFTER, PAUSE_WARNING } from '../conversation/limits.js';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel', 'touchstart'];

/** Warns, and then pauses a chat that nobody looks at. Any key or touch counts as "I am still here". */
export class IdleWatch {
    #actions;
    #timer;
    #lastSign;
    #warned = false;
    #alive = () => this.#sign();
    #seen = () => document.visibilityState === 'visible' && this.#wokeUp();

    /** `actions` has `warn()`, `calm()`, `pause()`, and `busy()` for a wait that is meant, such as for a coach. */
    constructor(actions) {
        this.#actions = actions;
        SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, this.#alive, { passive: true }));
        document.addEventListener('visibilitychange', this.#seen);
        this.#restart();
    }

    stop() {
        clearTimeout(this.#timer);
        SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, this.#alive));
        document.removeEventListener('visibilitychange', this.#seen);
    }

    #restart() {
        this.#warned = false;
        this.#lastSign = Date.now();
        this.#after(PAUSE_AFTER - PAUSE_WARNING, () => this.#warn());
    }

    #sign() {
        if (this.#warned) {
            this.#actions.calm();
        }
        this.#restart();
    }

    #warn() {
        if (this.#actions.busy()) {
            this.#restart();
            return;
        }
        this.#warned = true;
        this.#actions.warn();
        this.#after(PAUSE_WARNING, () => this.#actions.pause());
    }

    /** A sleeping device stops its clocks; look at the time itself. */
    #wokeUp() {
        if (Date.now() - this.#lastSign > PAUSE_AFTER && !this.#actions.busy()) {
            this.#actions.pause();
        }
    }

    #after(wait, action) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(action, wait);
    }
}
