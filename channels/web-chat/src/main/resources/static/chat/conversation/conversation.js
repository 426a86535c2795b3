import { Api, Refused } from './api.js';
import { begin } from './beginning.js';
import { Connection } from './connection.js';
import { Delivery } from './delivery.js';
import { TYPING_EVERY } from './limits.js';
import { storage } from './storage.js';
import { Transcript } from './transcript.js';

/**
 * The resident's conversation without a screen. Whatever is said here is shown at once, goes out with one id until the
 * server confirmed it, and comes back as a numbered event; so nothing is lost, doubled or out of order.
 *
 * Tells (CustomEvents): `reset`, `event {event, fresh}`, `pending`, `sent`, `failed`, `line`, `typing`, `problem`,
 * `gone`, `moved {unsent}`, `erased`.
 */
export class Conversation extends EventTarget {
    #api;
    #wishes;
    #connection;
    #transcript = new Transcript();
    #delivery;
    #key = null;
    #historyUntil = null;
    #unsent = null;
    #typedAt = 0;
    #attempt = 0;
    #closed = false;
    #deaf;

    constructor(origin, wishes) {
        super();
        this.#api = new Api(origin);
        this.#wishes = wishes;
        this.#connection = new Connection(this.#api, () => this.#transcript.cursor, {
            up: (cursor) => this.#lineUp(cursor),
            down: () => this.#lineDown(),
            events: (events) => this.#take(events),
            ack: (id) => this.#delivery.confirmed(id),
            refused: (id, problem) => this.#delivery.refused(id, problem),
            typing: (name) => this.#tell('typing', { name }),
            gone: () => this.#gone(),
        });
        this.#delivery = new Delivery(this.#connection, (name, detail) => this.#tell(name, detail));
        this.#deaf = storage.onChangeElsewhere(() => this.#changedElsewhere());
    }

    get transcript() {
        return this.#transcript;
    }

    get pending() {
        return this.#delivery.pending;
    }

    get residentHasSpoken() {
        return this.#transcript.residentHasSpoken || this.#delivery.pending.length > 0;
    }

    /** Goes on where this device left off, or starts anew. */
    async open() {
        const stored = storage.key();
        if (stored) {
            this.#join(stored);
        } else {
            await this.#create();
        }
    }

    /**
     * Takes up a talk of another door in place of the one of this device. Throws when that cannot be, and then nothing
     * has changed.
     */
    async goOnWith(pass) {
        const { id, secret, events } = await this.#api.goOn(pass);
        if (this.#closed) {
            return;
        }
        const early = this.#key ? [] : this.#delivery.pending;
        const unsent = this.#key ? this.#unsentText() : '';
        this.pause();
        storage.forget();
        this.#started({ id, secret, language: this.#wishes.language }, events, early, heardUntil(events));
        this.#tell('moved', { unsent });
    }

    /** The address at which this talk goes on in WhatsApp. */
    async toWhatsApp() {
        if (!this.#key) {
            throw new Refused(404);
        }
        return this.#api.toWhatsApp(this.#key);
    }

    /** Whether a talk can go on in WhatsApp. */
    async leadsToWhatsApp() {
        return (await this.#api.doors()).whatsapp === true;
    }

    /** For good: this object hears and says nothing any more. */
    close() {
        this.#closed = true;
        this.pause();
        this.#deaf();
    }

    /** Leaves the line; the server keeps the conversation, so {@link resume} goes on with it. */
    pause() {
        this.#attempt += 1;
        this.#connection.stop();
        this.#delivery.lineDown();
    }

    resume() {
        if (this.#key) {
            this.#connection.start(this.#key);
        } else {
            this.open();
        }
    }

    say(text) {
        this.#delivery.post({ text });
    }

    choose(value, label) {
        this.#delivery.post({ choice: value, label });
    }

    /** Only a person is told that the resident types, and not at every key. */
    typing() {
        const now = Date.now();
        if (this.#transcript.holder === 'coach' && now - this.#typedAt >= TYPING_EVERY) {
            this.#typedAt = now;
            this.#connection.typing();
        }
    }

    /** Remembers the language for the next visit, and for a conversation that is yet to start. */
    speak(language) {
        this.#wishes = { ...this.#wishes, language };
        if (this.#key) {
            this.#key = { ...this.#key, language };
            storage.remember(this.#key);
        }
    }

    export(mediaType) {
        return this.#api.export(this.#key, mediaType);
    }

    /** Erased everywhere, or it throws and nothing has changed: then it can be tried again. */
    async erase() {
        try {
            if (this.#key) {
                await this.#api.erase(this.#key);
            }
        } catch (problem) {
            if (!(problem instanceof Refused && problem.unknown)) {
                throw problem;
            }
        }
        this.leave();
        this.#tell('erased');
    }

    /** Forgets the conversation on this device only, at once and without a network. */
    leave() {
        this.pause();
        storage.forget();
        this.#clear();
    }

    /** Gives up a conversation in which nothing was said yet, for one with the wishes of now. */
    async startOver() {
        const given = this.#key;
        this.leave();
        this.#tell('reset');
        if (given) {
            this.#api.erase(given).catch(() => {});
        }
        await this.#create();
    }

    async #create() {
        this.#attempt += 1;
        const attempt = this.#attempt;
        const wishes = this.#wishes;
        const started = await begin(
            this.#api,
            wishes,
            () => attempt === this.#attempt,
            (busy) => this.#tell('line', { up: false, busy }),
        );
        if (started) {
            this.#started({ id: started.id, secret: started.secret, language: wishes.language }, started.events);
        }
    }

    /** What was said up to `historyUntil` is no news to the resident. */
    #started(key, events, early = this.#delivery.pending, historyUntil = 0) {
        storage.remember(key);
        this.#join(key, early);
        this.#historyUntil = historyUntil;
        if (this.#unsent !== null) {
            this.#tell('gone', { unsent: this.#unsent });
            this.#unsent = null;
        }
        this.#take(events ?? []);
    }

    /** `early` was written before there was a conversation to send it to. */
    #join(key, early = []) {
        this.#clear();
        this.#key = key;
        this.#tell('reset');
        this.#delivery.begin([...storage.unsent(key.id), ...early], (messages) => storage.keepUnsent(key.id, messages));
        this.#connection.start(key);
    }

    #clear() {
        this.#key = null;
        this.#transcript = new Transcript();
        this.#historyUntil = null;
        this.#delivery.begin([], () => {});
    }

    /** A server that has less than was shown lost its last moments: it sends all that it has, with numbers used again. */
    #lineUp(cursor) {
        if ((cursor ?? 0) < this.#transcript.cursor) {
            this.#transcript = new Transcript();
            this.#historyUntil = null;
            this.#tell('reset');
        }
        this.#historyUntil ??= cursor ?? 0;
        this.#tell('line', { up: true, restored: cursor ?? 0 });
        this.#delivery.pump();
    }

    #lineDown() {
        this.#delivery.lineDown();
        this.#tell('line', { up: false });
    }

    #take(events) {
        for (const event of events) {
            const verdict = this.#transcript.accept(event);
            if (verdict === 'gap') {
                this.#connection.restart();
                return;
            }
            if (verdict === 'next') {
                const fresh = event.seq > (this.#historyUntil ?? 0);
                this.#tell('event', { event: this.#transcript.last(), fresh });
                if (event.from === 'resident') {
                    this.#delivery.confirmed(event.message?.id);
                }
            }
        }
    }

    /** The server has it no longer (retention, or erased elsewhere): begin anew, with the unsent text at hand. */
    #gone() {
        this.#unsent = this.#unsentText();
        const known = this.#key?.id;
        const other = storage.key();
        this.pause();
        if (other && other.id !== known) {
            this.#unsent = null;
            this.#join(other);
            return;
        }
        storage.forget();
        this.#clear();
        this.#tell('reset');
        this.#create();
    }

    #unsentText() {
        return this.#delivery.pending
            .map((message) => message.text)
            .filter(Boolean)
            .join('\n');
    }

    #changedElsewhere() {
        const stored = storage.key();
        if (this.#key && !stored) {
            this.pause();
            this.#clear();
            this.#tell('erased');
        }
    }

    #tell(name, detail = {}) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

/** What was said after a resident's last words is what they came here with. */
function heardUntil(events = []) {
    return Math.max(0, ...events.filter(({ from }) => from === 'resident').map(({ seq }) => seq));
}
