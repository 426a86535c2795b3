import { handOff, inOrder, isEnded, isMine, isWaiting } from './hand-off.js';

/**
 * All open hand-offs, kept up to date by the stream. Events: `change` after each change, `arrival` (detail: the item)
 * for a question that was not here before.
 */
export class Desk extends EventTarget {
    #api;
    #items = new Map();
    #unread = new Map();
    #known = false;

    constructor(api, me) {
        super();
        this.#api = api;
        this.me = me;
        this.openId = null;
    }

    /** Reads the list anew; arrivals missed while the line was down are announced as well. */
    async read() {
        const list = await this.#api.get('/api/v1/coach/handoffs?state=all');
        const before = this.#items;
        this.#items = new Map(
            list
                .map(handOff)
                .filter((item) => !isEnded(item))
                .map((item) => [item.id, item]),
        );
        const fresh = [...this.#items.values()].filter(
            (item) => this.#known && !before.has(item.id) && isWaiting(item),
        );
        this.#known = true;
        this.#changed();
        fresh.forEach((item) => this.#arrived(item));
    }

    /** A new or changed hand-off from the stream. */
    apply(raw) {
        const item = handOff(raw);
        const isNew = !this.#items.has(item.id);
        if (isEnded(item)) {
            this.#items.delete(item.id);
            this.#unread.delete(item.id);
        } else {
            this.#items.set(item.id, item);
        }
        this.#changed();
        if (isNew && isWaiting(item)) {
            this.#arrived(item);
        }
    }

    /** Counts a resident's message in a case of this coach that is not in view. True when it was counted. */
    noteMessage(id, event) {
        const item = this.#items.get(id);
        const inView = id === this.openId && document.visibilityState === 'visible';
        if (!item || inView || event.from !== 'resident' || !isMine(item, this.me)) {
            return false;
        }
        this.#unread.set(id, this.unread(id) + 1);
        this.#changed();
        return true;
    }

    forget(id) {
        this.#items.delete(id);
        this.#unread.delete(id);
        this.seen();
    }

    open(id) {
        this.openId = id;
        this.seen();
    }

    seen() {
        this.#unread.delete(this.openId);
        this.#changed();
    }

    unread(id) {
        return this.#unread.get(id) ?? 0;
    }

    unreadTotal() {
        return [...this.#unread.values()].reduce((sum, count) => sum + count, 0);
    }

    /** `view` is "waiting", "mine" or "all". */
    list(view) {
        const wanted = { waiting: isWaiting, mine: (item) => isMine(item, this.me), all: () => true }[view];
        return [...this.#items.values()].filter(wanted).sort(inOrder);
    }

    get isKnown() {
        return this.#known;
    }

    #changed() {
        this.dispatchEvent(new Event('change'));
    }

    #arrived(item) {
        this.dispatchEvent(new CustomEvent('arrival', { detail: item }));
    }
}
