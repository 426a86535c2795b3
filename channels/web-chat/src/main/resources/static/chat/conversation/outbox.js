/** 128 random bits as hex: the sender's own id, by which the server knows a message it already has. */
export function newMessageId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The resident's messages that the server has not confirmed, oldest first. They go out one at a time, so they arrive
 * in the order in which they were written and a refusal always concerns the message on its way.
 */
export class Outbox {
    #messages;
    #changed;

    constructor(messages, changed) {
        this.#messages = [...messages];
        this.#changed = changed;
    }

    /** `label` is what the resident sees; a choice goes out by its value. */
    add({ text, choice, label }) {
        const message = { id: newMessageId(), at: new Date().toISOString(), label: label ?? text };
        Object.assign(message, choice === undefined ? { text } : { choice });
        this.#messages.push(message);
        this.#changed(this.#messages);
        return message;
    }

    first() {
        return this.#messages[0];
    }

    all() {
        return [...this.#messages];
    }

    /** The removed message, or undefined when it was confirmed before. */
    remove(id) {
        const at = this.#messages.findIndex((message) => message.id === id);
        if (at < 0) {
            return undefined;
        }
        const [removed] = this.#messages.splice(at, 1);
        this.#changed(this.#messages);
        return removed;
    }

    static wire({ id, text, choice }) {
        return choice === undefined ? { id, text } : { id, choice };
    }
}
