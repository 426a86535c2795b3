import { CALL_WITHIN, RETRY_AFTER_DEFAULT, RETRY_AFTER_LONGEST } from './limits.js';

/** The server answered, and the answer was no. `title` is meant for people. */
export class Refused extends Error {
    constructor(status, title = '', retryAfter = null) {
        super(`refused with ${status}`);
        this.status = status;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    /** Asking again later may help. */
    get temporary() {
        return this.status === 408 || this.status === 425 || this.status === 429 || this.status >= 500;
    }

    /** The conversation does not exist, or this secret does not open it. */
    get unknown() {
        return [401, 403, 404, 410].includes(this.status);
    }

    /** Milliseconds to wait before asking again. */
    get patience() {
        return Math.min(this.retryAfter ?? RETRY_AFTER_DEFAULT, RETRY_AFTER_LONGEST);
    }

    /** A problem document (RFC 9457), from a body or from an error frame. */
    static of(problem, status = 500, retryAfter = null) {
        const title = typeof problem?.title === 'string' ? problem.title : '';
        const seconds = Number(problem?.retryAfter);
        return new Refused(
            Number(problem?.status) || status,
            title,
            retryAfter ?? (seconds > 0 ? seconds * 1000 : null),
        );
    }
}

/** `Retry-After` is a number of seconds or a date. */
function retryAfterOf(response) {
    const header = response.headers.get('Retry-After');
    if (!header) {
        return null;
    }
    const millis = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
    return Number.isFinite(millis) ? Math.max(0, millis) : null;
}

/** The REST side of the contract. A refusal throws {@link Refused}, a lost network any other error. */
export class Api {
    #origin;

    constructor(origin) {
        this.#origin = origin.replace(/\/+$/, '');
    }

    create(wishes) {
        return this.#call('', { method: 'POST', body: wishes }).then((response) => response.json());
    }

    events(key, after) {
        return this.#call(`/${key.id}/events?after=${after}`, { key }).then((response) => response.json());
    }

    send(key, message) {
        return this.#call(`/${key.id}/messages`, { method: 'POST', key, body: message })
            .then((response) => response.json());
    }

    export(key, mediaType) {
        return this.#call(`/${key.id}/export`, { key, accept: mediaType }).then((response) => response.blob());
    }

    erase(key) {
        return this.#call(`/${key.id}`, { method: 'DELETE', key });
    }

    /** What was said at another door, and a key to go on with it here. The pass of its link works once. */
    goOn(pass) {
        return this.#call('/continue', { method: 'POST', body: { pass, user: userOf(pass) } }).then((response) => {
            users.delete(pass);
            return response.json();
        });
    }

    /** Which other doors are open: `{whatsapp}`. */
    doors() {
        return this.#call('/doors', {}).then((response) => response.json());
    }

    /** The address at which this talk goes on in WhatsApp; it works once. */
    toWhatsApp(key) {
        return this.#call(`/${key.id}/whatsapp`, { method: 'POST', key })
            .then((response) => response.json())
            .then(({ url }) => new URL(url, `${this.#origin}/`).href);
    }

    get socketAddress() {
        return `${this.#origin.replace(/^http/, 'ws')}/ws/v1/chat`;
    }

    async #call(path, { method = 'GET', key, body, accept = 'application/json' }) {
        const headers = { Accept: accept };
        if (key) {
            headers.Authorization = `Bearer ${key.secret}`;
        }
        if (body) {
            headers['Content-Type'] = 'application/json';
        }
        const response = await fetch(`${this.#origin}/api/v1/conversations${path}`, {
            method,
            headers,
            body: body && JSON.stringify(body),
            credentials: 'omit',
            cache: 'no-store',
            signal: AbortSignal.timeout(CALL_WITHIN),
        });
        if (!response.ok) {
            const problem = await response.json().catch(() => null);
            throw Refused.of({ ...problem, status: response.status }, response.status, retryAfterOf(response));
        }
        return response;
    }
}

const users = new Map();
const NAME_BYTES = 16;

/** The same for one pass until it worked, so that a try whose answer got lost can be repeated. */
function userOf(pass) {
    if (!users.has(pass)) {
        const bytes = crypto.getRandomValues(new Uint8Array(NAME_BYTES));
        users.set(pass, Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    }
    return users.get(pass);
}
