/** Waits between tries of the same message; after the last one the coach is asked. */
const WAITS = [1_000, 3_000, 8_000];

/**
 * The coach's messages on their way in one case, one after the other, each with an id of its own that never changes:
 * sending it again can therefore never say it twice. States: sending, failed, refused, sent.
 */
export class Outgoing extends EventTarget {
    #send;
    #kept;
    #key;
    #busy = false;
    #tries = 0;

    constructor(send, kept, key) {
        super();
        this.#send = send;
        this.#kept = kept;
        this.#key = key;
        this.messages = kept.list(key).map(({ id, text }) => ({ id, text, state: 'failed' }));
    }

    add(text) {
        this.messages.push({ id: ownId(), text, state: 'sending' });
        this.#changed();
        this.#work();
    }

    /** Tries everything that failed once more, with the same ids. */
    retry() {
        this.#tries = 0;
        this.messages
            .filter(({ state }) => state === 'failed')
            .forEach((message) => {
                message.state = 'sending';
            });
        this.#changed();
        this.#work();
    }

    /** Takes a message out, for example because its text goes back to the field. */
    remove(id) {
        this.messages = this.messages.filter((message) => message.id !== id);
        this.#changed();
    }

    /** The transcript now shows this message itself. */
    confirm(event) {
        const shown = this.messages.find(({ id }) => id === event.message?.id);
        if (shown) {
            this.remove(shown.id);
        }
    }

    async #work() {
        if (this.#busy) {
            return;
        }
        this.#busy = true;
        for (let next = this.#next(); next; next = this.#next()) {
            await this.#try(next);
        }
        this.#busy = false;
    }

    /** Never past a message that failed: what the resident reads stays in the order in which it was written. */
    #next() {
        const first = this.messages.find(({ state }) => state === 'sending' || state === 'failed');
        return first?.state === 'sending' ? first : null;
    }

    async #try(message) {
        try {
            await this.#send(message.id, message.text);
            message.state = 'sent';
            this.#tries = 0;
        } catch (problem) {
            await this.#after(problem, message);
        }
        this.#changed();
    }

    async #after(problem, message) {
        message.problem = problem.title;
        if (!problem.passing && problem.status !== 401) {
            message.state = 'refused';
        } else if (problem.status === 401 || this.#tries >= WAITS.length) {
            message.state = 'failed';
        } else {
            await new Promise((done) => setTimeout(done, WAITS[this.#tries++]));
        }
    }

    #changed() {
        this.#kept.keepList(
            this.#key,
            this.messages.filter(({ state }) => state !== 'sent').map(({ id, text }) => ({ id, text })),
        );
        this.dispatchEvent(new Event('change'));
    }
}

/** 128 random bits; randomUUID would need HTTPS, which a trial set-up may not have. */
function ownId() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
        '',
    );
}
