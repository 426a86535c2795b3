import { Filter } from './filter.js';
import { handOff, inOrder, isEnded, isMine, isWaiting } from './hand-off.js';
import { Shift } from './shift.js';

/** As many ended hand-offs as the server tells of. */
const ENDED_SHOWN = 50;

/**
 * All open hand-offs and the last ones that ended, kept up to date by the stream, through the coach's filter. Events:
 * `change` after each change, `arrival` (detail: the item) for a question that was not here before.
 */
export class Desk extends EventTarget {
    #api;
    #items = new Map();
    #ended = new Map();
    #unread = new Map();
    #known = false;
    #found = null;

    constructor(api, me) {
        super();
        this.#api = api;
        this.me = me;
        this.openId = null;
        this.shift = new Shift(me.username);
        this.filter = new Filter(me.username);
        this.filter.addEventListener('change', () => this.#changed());
        this.isMine = (item) => isMine(item, me);
    }

    /** Reads the list anew; arrivals missed while the line was down are announced as well. */
    async read() {
        const list = (await this.#api.get('/api/v1/coach/handoffs?state=all')).map(handOff);
        const before = this.#items;
        this.#items = byId(list.filter((item) => !isEnded(item)));
        this.#ended = byId(list.filter(isEnded));
        const fresh = [...this.#items.values()].filter(
            (item) => this.#known && !before.has(item.id) && isWaiting(item) && this.#isShown(item),
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
            this.#end(item);
        } else {
            this.#ended.delete(item.id);
            this.#items.set(item.id, item);
        }
        this.#changed();
        if (isNew && isWaiting(item) && this.#isShown(item)) {
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
        this.#ended.delete(id);
        this.#unread.delete(id);
        if (this.#found) {
            this.#found.items = this.#found.items.filter((item) => item.id !== id);
        }
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

    /** The open ones of this view ("waiting", "mine" or "all") that the filter lets through; one's own always are. */
    list(view) {
        const wanted = { waiting: isWaiting, mine: this.isMine, all: () => true }[view];
        return [...this.#items.values()].filter((item) => wanted(item) && this.#isShown(item)).sort(inOrder);
    }

    /** The last ones that ended, newest first, but for those of a talk that waits or is held again. */
    get ended() {
        const open = new Set([...this.#items.values()].map(({ conversation }) => conversation));
        return [...this.#ended.values()].filter((item) => !open.has(item.conversation) && this.filter.lets(item));
    }

    /** Looks among all hand-offs, ended ones too; the filter has no say in it. */
    async search(wanted) {
        const { found, more } = await this.#api.post('/api/v1/coach/handoffs/search', wanted);
        this.#found = { items: found.map(handOff), more };
        this.#changed();
    }

    /** What was last found, as it is now, newest first; null when nothing was looked for. */
    get found() {
        const now = ({ id }) => this.#items.get(id) ?? this.#ended.get(id);
        return this.#found && { ...this.#found, items: this.#found.items.map((item) => now(item) ?? item) };
    }

    /** How many open ones the filter keeps out of sight. */
    get hidden() {
        return [...this.#items.values()].filter((item) => !this.#isShown(item)).length;
    }

    /** What open ones have in this field. */
    values(field) {
        return new Set([...this.#items.values()].map((item) => item[field]));
    }

    #isShown(item) {
        return this.filter.lets(item) || this.isMine(item);
    }

    #end(item) {
        this.#ended = new Map([[item.id, item], ...this.#ended].slice(0, ENDED_SHOWN));
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

function byId(items) {
    return new Map(items.map((item) => [item.id, item]));
}
