import { Filter } from './filter.js';
import { handOff, inOrder, isEnded, isMine, isWaiting } from './hand-off.js';
import { Onlookers } from './onlookers.js';
import { Shift } from './shift.js';

/** As many ended hand-offs as the server tells of. */
const ENDED_SHOWN = 50;

/** WhatsApp lets through what comes within a day of the resident's words. */
const WINDOW = 24 * 60 * 60 * 1_000;

/**
 * All open hand-offs and the last ones that ended, kept up to date by the stream, through the coach's filter. Events:
 * `change` after each change, `arrival` (detail: the item) for a waiting question that was not in sight before, or not
 * with a safety flag.
 */
export class Desk extends EventTarget {
    #api;
    #items = new Map();
    #ended = new Map();
    #unread = new Map();
    #known = false;
    #found = null;
    #searches = 0;

    constructor(api, me) {
        super();
        this.#api = api;
        this.me = me;
        this.openId = null;
        this.shift = new Shift(me.username);
        this.filter = new Filter(me.username);
        this.filter.addEventListener('change', () => this.#changed());
        this.onlookers = new Onlookers();
        this.isMine = (item) => isMine(item, me);
    }

    /** Reads the list anew; arrivals missed while the line was down are announced as well. */
    async read() {
        const list = (await this.#api.get('/api/v1/coach/handoffs?state=all')).map(handOff);
        const before = this.#items;
        this.#items = byId(list.filter((item) => !isEnded(item)));
        this.#ended = byId(list.filter(isEnded));
        const wasKnown = this.#known;
        this.#known = true;
        this.#changed();
        [...this.#items.values()]
            .filter((item) => wasKnown && this.#isNews(item, before.get(item.id)))
            .forEach((item) => this.#arrived(item));
        if (this.#found) {
            await this.search(this.#found.wanted).catch(() => this.clearSearch());
        }
    }

    /** A new or changed hand-off from the stream, which does not tell of the window. */
    apply(raw) {
        const before = this.#items.get(raw.id);
        const item = { windowClosesAt: before?.windowClosesAt, ...handOff(raw) };
        this.#renew(item);
        if (isEnded(item)) {
            this.#end(item);
        } else {
            this.#ended.delete(item.id);
            this.#items.set(item.id, item);
        }
        this.#changed();
        if (this.#isNews(item, before)) {
            this.#arrived(item);
        }
    }

    /** Counts a resident's message in a case of this coach that is not in view. True when it was counted. */
    noteMessage(id, event) {
        const item = this.#items.get(id);
        if (!item || event.from !== 'resident') {
            return false;
        }
        if (item.windowClosesAt) {
            this.noteWindow(id, new Date(Date.parse(event.at) + WINDOW).toISOString());
        }
        const inView = id === this.openId && document.visibilityState === 'visible';
        if (inView || !this.isMine(item)) {
            return false;
        }
        this.#unread.set(id, this.unread(id) + 1);
        this.#changed();
        return true;
    }

    /** An open hand-off; undefined when there is none of that id. */
    item(id) {
        return this.#items.get(id);
    }

    noteWindow(id, windowClosesAt) {
        const item = this.#items.get(id);
        if (item && windowClosesAt && item.windowClosesAt !== windowClosesAt) {
            this.#items.set(id, { ...item, windowClosesAt });
            this.#changed();
        }
    }

    /** A colleague has a hand-off open. */
    noteLook(look) {
        this.onlookers.note(look);
        this.#changed();
    }

    /** This hand-off can no longer be opened. */
    forget(id) {
        this.#drop((item) => item.id === id);
    }

    /** A resident erased the talk: nothing of it stays, nor of what was asked in it before. */
    forgetTalk(conversation) {
        this.#drop((item) => item.conversation === conversation);
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
        return this.#of(view)
            .filter((item) => this.#isShown(item))
            .sort(inOrder);
    }

    /** How many open ones of this view the filter keeps out of sight. */
    hidden(view) {
        return this.#of(view).filter((item) => !this.#isShown(item)).length;
    }

    /** The last ones that ended, newest first, but for those of a talk that waits or is held again. */
    get ended() {
        const open = new Set([...this.#items.values()].map(({ conversation }) => conversation));
        return [...this.#ended.values()].filter((item) => !open.has(item.conversation) && this.#isShown(item));
    }

    /** Looks among all hand-offs, ended ones too; the filter has no say in it. An answer that was overtaken is left out. */
    async search(wanted) {
        const search = ++this.#searches;
        const { found, more } = await this.#api.post('/api/v1/coach/handoffs/search', wanted);
        if (search === this.#searches) {
            this.#found = { wanted, more, items: found.map(handOff) };
            this.#changed();
        }
    }

    /** Nothing was looked for. */
    clearSearch() {
        this.#searches++;
        this.#found = null;
        this.#changed();
    }

    /** What was last found, as `{items, more}`, newest first; null when nothing was looked for. */
    get found() {
        return this.#found;
    }

    /** What open ones have in this field. */
    values(field) {
        return new Set([...this.#items.values()].map((item) => item[field]));
    }

    get isKnown() {
        return this.#known;
    }

    #of(view) {
        const wanted = { waiting: isWaiting, mine: this.isMine, all: () => true }[view];
        return [...this.#items.values()].filter(wanted);
    }

    #isShown(item) {
        return this.filter.lets(item) || this.isMine(item) || (isEnded(item) && item.takenBy === this.me.name);
    }

    #isNews(item, before) {
        const wasSeen = before && isWaiting(before) && this.#isShown(before) && (before.safety || !item.safety);
        return isWaiting(item) && this.#isShown(item) && !wasSeen;
    }

    /** One that ended before the list was read, such as one that was found, is not among the last. */
    #end(item) {
        if (this.#items.delete(item.id)) {
            this.#unread.delete(item.id);
            this.#ended = new Map([[item.id, item], ...this.#ended].slice(0, ENDED_SHOWN));
        } else if (this.#ended.has(item.id)) {
            this.#ended.set(item.id, item);
        }
    }

    #renew(item) {
        if (this.#found) {
            this.#found.items = this.#found.items.map((old) => (old.id === item.id ? item : old));
        }
    }

    #drop(isGone) {
        for (const map of [this.#items, this.#ended]) {
            [...map.values()].filter(isGone).forEach(({ id }) => {
                map.delete(id);
                this.#unread.delete(id);
                this.onlookers.forget(id);
            });
        }
        if (this.#found) {
            this.#found.items = this.#found.items.filter((item) => !isGone(item));
        }
        this.#searches++;
        this.#changed();
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
