import { ACK_WITHIN } from './limits.js';
import { Outbox } from './outbox.js';

/**
 * Brings the outbox to the server: one message at a time, again with the same id after every lost line, until the
 * server confirmed it or refused it for good.
 */
export class Delivery {
    #connection;
    #tell;
    #outbox;
    #inFlight = null;
    #holdUntil = 0;
    #ackTimer;
    #holdTimer;

    constructor(connection, tell) {
        this.#connection = connection;
        this.#tell = tell;
        this.begin([], () => {});
    }

    /** Starts with the messages an earlier visit left unconfirmed; `keep` is told of every change. */
    begin(unsent, keep) {
        this.lineDown();
        clearTimeout(this.#holdTimer);
        this.#holdUntil = 0;
        this.#outbox = new Outbox(unsent, keep);
        unsent.forEach((message) => this.#tell('pending', { message }));
    }

    get pending() {
        return this.#outbox.all();
    }

    post(content) {
        const message = this.#outbox.add(content);
        this.#tell('pending', { message });
        this.pump();
    }

    /** Nothing is on its way any more; what was, goes again. */
    lineDown() {
        this.#inFlight = null;
        clearTimeout(this.#ackTimer);
    }

    pump() {
        const next = this.#outbox.first();
        if (!next || this.#inFlight || !this.#connection.up) {
            return;
        }
        const wait = this.#holdUntil - Date.now();
        if (wait > 0) {
            clearTimeout(this.#holdTimer);
            this.#holdTimer = setTimeout(() => this.pump(), wait);
            return;
        }
        this.#inFlight = next.id;
        this.#ackTimer = setTimeout(() => this.#connection.restart(), ACK_WITHIN);
        this.#connection.send(Outbox.wire(next));
    }

    /** By an ack, or by the message coming back as an event: either proves that the server has it. */
    confirmed(id) {
        this.#landed(id);
        if (this.#outbox.remove(id)) {
            this.#tell('sent', { id });
        }
        this.pump();
    }

    /** An error frame names no message; only the one on its way can be meant. */
    refused(id, problem) {
        const concerned = id ?? this.#inFlight;
        this.#landed(concerned);
        if (problem.temporary) {
            this.#holdUntil = Date.now() + problem.patience;
            this.#tell('problem', { problem });
        } else {
            const message = this.#outbox.remove(concerned);
            this.#tell(message ? 'failed' : 'problem', { message, problem });
        }
        this.pump();
    }

    #landed(id) {
        if (this.#inFlight === id) {
            this.lineDown();
        }
    }
}
