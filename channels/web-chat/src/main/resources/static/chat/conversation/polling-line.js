import { Refused } from './api.js';
import { POLL_EVERY, POLL_HIDDEN_EVERY } from './limits.js';

/** The same line over plain REST, for networks that let no WebSocket through. */
export class PollingLine {
    #api;
    #key;
    #cursor;
    #hears;
    #closed = false;
    #welcomed = false;
    #timer;

    constructor(api, key, cursor, hears) {
        this.#api = api;
        this.#key = key;
        this.#cursor = cursor;
        this.#hears = hears;
        this.#poll();
    }

    async send(message) {
        try {
            const receipt = await this.#api.send(this.#key, message);
            this.#unlessClosed(() => this.#hears.ack(receipt.id));
            this.#again(0);
        } catch (problem) {
            this.#unlessClosed(() => this.#sendFailed(message, problem));
        }
    }

    /** Typing is a nicety of the WebSocket only. */
    typing() {}

    close() {
        this.#closed = true;
        clearTimeout(this.#timer);
    }

    #sendFailed(message, problem) {
        if (!(problem instanceof Refused)) {
            this.#end();
        } else if (problem.unknown) {
            this.#hears.doubt();
        } else {
            this.#hears.refused(message.id, problem);
        }
    }

    async #poll() {
        try {
            const page = await this.#api.events(this.#key, this.#cursor());
            this.#unlessClosed(() => this.#took(page));
        } catch (problem) {
            this.#unlessClosed(() => this.#pollFailed(problem));
        }
    }

    #took(page) {
        if (!this.#welcomed) {
            this.#welcomed = true;
            this.#hears.welcome(page.cursor);
        } else if (page.cursor < this.#cursor()) {
            this.#end();
            return;
        }
        this.#hears.events(page.events);
        this.#again(document.hidden ? POLL_HIDDEN_EVERY : POLL_EVERY);
    }

    #pollFailed(problem) {
        if (!(problem instanceof Refused)) {
            this.#end();
        } else if (problem.unknown) {
            this.#hears.doubt();
        } else {
            this.#again(problem.patience);
        }
    }

    #again(wait) {
        clearTimeout(this.#timer);
        if (!this.#closed) {
            this.#timer = setTimeout(() => this.#poll(), wait);
        }
    }

    #unlessClosed(action) {
        if (!this.#closed) {
            action();
        }
    }

    #end() {
        this.close();
        this.#hears.down(this.#welcomed);
    }
}
