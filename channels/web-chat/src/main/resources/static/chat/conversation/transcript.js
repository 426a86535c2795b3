/** The events of a conversation in the server's order. The number of the last one is the cursor of every line. */
export class Transcript {
    #events = [];
    #holder = 'bot';
    #coach = null;

    get cursor() {
        return this.#events.length === 0 ? 0 : this.#events[this.#events.length - 1].seq;
    }

    get events() {
        return [...this.#events];
    }

    /** Who holds the floor: bot, waiting, coach or closed. */
    get holder() {
        return this.#holder;
    }

    get coach() {
        return this.#coach;
    }

    get residentHasSpoken() {
        return this.#events.some((event) => event.from === 'resident');
    }

    /** Whether the resident's message with this id has its number. */
    has(messageId) {
        return this.#events.some((event) => event.from === 'resident' && event.message?.id === messageId);
    }

    /** `old` was seen before, `gap` means that events in between are missing, `next` was taken in. */
    accept(event) {
        if (!Number.isSafeInteger(event?.seq) || event.seq <= this.cursor) {
            return 'old';
        }
        if (event.seq !== this.cursor + 1) {
            return 'gap';
        }
        const before = this.#holder;
        if (event.type === 'status') {
            this.#holder = event.holder;
            this.#coach = event.holder === 'coach' ? (event.coach ?? null) : null;
        }
        this.#events.push({ ...event, holderBefore: before });
        return 'next';
    }

    last() {
        return this.#events[this.#events.length - 1];
    }
}
