import { channelName, languageName, reasonText, regionName, roleName } from '../page/words.js';

/** By what a coach may narrow the list. None of it says how urgent a question is. */
export const FIELDS = [
    { id: 'role', name: 'Rol', any: 'Alle rollen', word: roleName },
    { id: 'region', name: 'Regio', any: 'Alle regio’s', word: regionName },
    { id: 'language', name: 'Taal', any: 'Alle talen', word: languageName },
    { id: 'channel', name: 'Kanaal', any: 'Alle kanalen', word: channelName },
    { id: 'reason', name: 'Reden', any: 'Alle redenen', word: reasonText },
];

/**
 * Which questions this coach looks at; kept for the next day in this browser. It never hides a question with a safety
 * flag, nor one of the coach's own. Event: `change`.
 */
export class Filter extends EventTarget {
    #key;
    #wanted;

    constructor(username) {
        super();
        this.#key = `couch.coach.${username}.filter`;
        this.#wanted = read(this.#key);
    }

    value(field) {
        return this.#wanted[field] ?? '';
    }

    get count() {
        return FIELDS.filter(({ id }) => this.value(id) !== '').length;
    }

    choose(field, value) {
        this.#wanted = { ...this.#wanted, [field]: value };
        this.#keep();
    }

    clear() {
        this.#wanted = {};
        this.#keep();
    }

    lets(item) {
        return Boolean(item.safety) || FIELDS.every(({ id }) => !this.value(id) || this.value(id) === item[id]);
    }

    #keep() {
        localStorage.setItem(this.#key, JSON.stringify(this.#wanted));
        this.dispatchEvent(new Event('change'));
    }
}

function read(key) {
    try {
        const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
        return Object.fromEntries(FIELDS.map(({ id }) => [id, typeof kept?.[id] === 'string' ? kept[id] : '']));
    } catch {
        return {};
    }
}
