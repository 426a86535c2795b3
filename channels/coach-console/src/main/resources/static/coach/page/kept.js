/**
 * What the coach wrote and did not send yet: survives a reload and a lock, ends with the tab or at log-out.
 * Only the coach's own words are kept here, never a resident's.
 */
export class Kept {
    #prefix;

    constructor(username) {
        this.#prefix = `couch.coach.${username}.`;
    }

    text(key) {
        return sessionStorage.getItem(this.#prefix + key) ?? '';
    }

    keep(key, text) {
        if (text) {
            sessionStorage.setItem(this.#prefix + key, text);
        } else {
            sessionStorage.removeItem(this.#prefix + key);
        }
    }

    /** Takes away all that is about this hand-off. */
    forget(id) {
        Object.keys(sessionStorage)
            .filter((key) => key.startsWith(this.#prefix) && key.endsWith(`.${id}`))
            .forEach((key) => sessionStorage.removeItem(key));
    }

    list(key) {
        try {
            return JSON.parse(this.text(key) || '[]');
        } catch {
            return [];
        }
    }

    keepList(key, list) {
        this.keep(key, list.length ? JSON.stringify(list) : '');
    }
}
