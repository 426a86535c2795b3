import { left, now } from '../page/time.js';
import { takenBackText } from '../page/words.js';
import { handOff, isEnded, isMine, isWaiting } from '../desk/hand-off.js';

/** After this time without its event, a message that the server accepted is looked up. */
const EVENT_EXPECTED_WITHIN = 8_000;

/** A resident sees "typt" for 5 seconds; telling it more often adds nothing. */
const TYPING_EVERY = 3_000;

function withoutWords(event) {
    return { ...event, message: { id: event.message.id, text: takenBackText(event.from) } };
}

/**
 * The open case: the dossier and the transcript in order of `seq`. Events: `dossier` when facts changed, `events`
 * (detail: the new ones) when the transcript grew, `anew` when other messages may be seen from now on, `delivery` when messages fared on, `gone` when the server no longer
 * shows it.
 */
export class CaseFile extends EventTarget {
    #api;
    #me;
    #reading = null;
    #typedAt = -TYPING_EVERY;
    #fills = 0;

    constructor(api, me, id) {
        super();
        this.#api = api;
        this.#me = me;
        this.id = id;
        this.dossier = null;
        this.events = [];
    }

    get path() {
        return `/api/v1/coach/handoffs/${encodeURIComponent(this.id)}`;
    }

    get lastSeq() {
        return this.events.at(-1)?.seq ?? 0;
    }

    get isMine() {
        return this.dossier !== null && isMine(this.dossier, this.#me);
    }

    get isWaiting() {
        return this.dossier !== null && isWaiting(this.dossier);
    }

    get isEnded() {
        return this.dossier !== null && isEnded(this.dossier);
    }

    get isOnWhatsApp() {
        return this.dossier?.channel === 'whatsapp';
    }

    /** What is written now may have to wait: WhatsApp lets through what comes within a day of the resident's words. */
    get isWindowClosed() {
        return this.isOnWhatsApp && Boolean(this.dossier.windowClosesAt) && left(this.dossier.windowClosesAt) === null;
    }

    /** Held by a colleague, and this is a team lead, who may free it. */
    get isToLead() {
        return this.dossier?.state === 'taken' && !this.isMine && this.#me.roles.includes('LEAD');
    }

    /** Reads the dossier and whatever the transcript lacks; calls at the same time share one request. */
    read() {
        this.#reading ??= this.#fetch().finally(() => {
            this.#reading = null;
        });
        return this.#reading;
    }

    /**
     * An event of the stream. A gap means that something was missed: then the whole is read again first. On WhatsApp a
     * resident's words open the window, and may allow a notice: then the facts are read again.
     */
    async receive(event) {
        if (this.events.length > 0 && event.seq > this.lastSeq + 1) {
            await this.read().catch(() => {});
        }
        this.#add([event]);
        if (this.isOnWhatsApp && event.from === 'resident') {
            await this.read().catch(() => {});
        }
    }

    /** The list knew something newer: the state at once, the rest by reading. */
    changed(raw) {
        if (this.dossier === null) {
            return Promise.resolve();
        }
        this.#keep({ ...this.dossier, takenBy: undefined, ...handOff(raw) });
        return this.read();
    }

    /** How the messages fare on the channel that brings them, and until when it is open. */
    delivered(deliveries, windowClosesAt) {
        if (this.dossier !== null) {
            this.#keep({ ...this.dossier, deliveries, windowClosesAt });
        }
    }

    /** How this message fares; what stands behind one that waits, waits too. Undefined when nothing is known of it. */
    fateOf({ seq }) {
        const all = this.dossier?.deliveries ?? [];
        return (
            all.find(({ first, last }) => first <= seq && seq <= last) ??
            all.find(({ state, last }) => state === 'parked' && last < seq)
        );
    }

    isTakenBack({ message }) {
        const ids = this.dossier.revoked ?? [];
        return ids.includes(message?.id) || ids.includes(message?.replyTo);
    }

    send(id, text) {
        return this.#api.post(`${this.path}/messages`, { id, text });
    }

    /** Saves one field of the anamnesis. The stream does not tell of it, so it is noted here. */
    async fillIn(field, value) {
        await this.#api.put(`${this.path}/anamnesis/${field}`, { text: value });
        this.#fills++;
        const { anamnesis } = this.dossier;
        const entry = { value, by: this.#me.name, at: new Date(now()).toISOString() };
        this.#keep({ ...this.dossier, anamnesis: { ...anamnesis, entries: { ...anamnesis.entries, [field]: entry } } });
    }

    /** Texts that this coach may choose from. */
    replies() {
        return this.#api.get(`${this.path}/replies`);
    }

    /** What the chatbot would answer to these words: `{ found, more }`. */
    answers(text) {
        return this.#api.post(`${this.path}/answers`, { text });
    }

    /** Tells colleagues that this case is open here; when that gets lost nothing is. */
    look() {
        this.#api.post(`${this.path}/looking`).catch(() => {});
    }

    /** Tells the resident that the coach is writing; when that gets lost nothing is. */
    typing() {
        const moment = performance.now();
        if (this.isMine && moment - this.#typedAt >= TYPING_EVERY) {
            this.#typedAt = moment;
            this.#api.post(`${this.path}/typing`).catch(() => {});
        }
    }

    /** Reads again when the event of an accepted message did not come by itself. */
    expect(id) {
        setTimeout(() => {
            if (!this.events.some((event) => event.message?.id === id)) {
                this.read().catch(() => {});
            }
        }, EVENT_EXPECTED_WITHIN);
    }

    async act(action, body) {
        await this.#api.post(`${this.path}/${action}`, body);
    }

    async #fetch() {
        const after = this.lastSeq > 0 ? `?after=${this.lastSeq}` : '';
        let fills = this.#fills;
        let { events = [], ...dossier } = await this.#get(this.path + after);
        while (fills !== this.#fills) {
            fills = this.#fills;
            ({ events = [], ...dossier } = await this.#get(this.path + after));
        }
        const known = this.dossier?.consent?.given;
        if (known && known !== dossier.consent?.given) {
            ({ events = [], ...dossier } = await this.#get(this.path));
            this.events = [];
            this.dispatchEvent(new Event('anew'));
        }
        this.#keep(handOff(dossier));
        this.#add(events);
    }

    /** What a resident erased must leave the screen as well. */
    async #get(path) {
        try {
            return await this.#api.get(path);
        } catch (problem) {
            if (problem.status === 404) {
                this.dispatchEvent(new CustomEvent('gone', { detail: problem }));
            }
            throw problem;
        }
    }

    #keep(dossier) {
        this.dossier = dossier;
        this.events = this.events.map((event) => (this.isTakenBack(event) ? withoutWords(event) : event));
        this.dispatchEvent(new Event('dossier'));
        this.dispatchEvent(new Event('delivery'));
    }

    #add(events) {
        const fresh = events.filter((event) => event.seq > this.lastSeq).sort((one, other) => one.seq - other.seq);
        if (fresh.length === 0) {
            return;
        }
        this.events = [...this.events, ...fresh];
        this.dispatchEvent(new CustomEvent('events', { detail: fresh }));
    }
}
