/** Without a new sign a colleague looks no longer. Twice the time between signs, so that one may get lost. */
const SHOWN_FOR = 30_000;

/** How often a console tells which case is open in it. */
export const TOLD_EVERY = 15_000;

/**
 * Who moves nothing for so long is no longer said to look. Each sign keeps the session open, and a desk that was left must
 * lock on time.
 */
export const LOOKS_FOR = 60_000;

/** Which colleagues have which hand-off open, by what their consoles said last. */
export class Onlookers {
    #seen = new Map();

    note({ handoff, coach, name }) {
        const here = this.#seen.get(handoff) ?? new Map();
        this.#seen.set(handoff, here.set(coach, { name, until: performance.now() + SHOWN_FOR }));
    }

    forget(handoff) {
        this.#seen.delete(handoff);
    }

    /** The names of who looks now; may be empty. */
    of(handoff) {
        const now = performance.now();
        const here = this.#seen.get(handoff) ?? new Map();
        here.forEach(({ until }, coach) => until < now && here.delete(coach));
        if (here.size === 0) {
            this.#seen.delete(handoff);
        }
        return [...here.values()].map(({ name }) => name);
    }
}

/** "Bram kijkt mee", "Bram en Tineke kijken mee"; empty when nobody does. */
export function whoLooks(names) {
    if (names.length === 0) {
        return '';
    }
    return `${new Intl.ListFormat('nl').format(names)} ${names.length === 1 ? 'kijkt' : 'kijken'} mee`;
}
