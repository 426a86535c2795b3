import { csrfToken, leaveForLogin } from './session.js';

/** Longer than the slowest honest answer, short enough to try again while the coach still looks. */
const TIME_LIMIT = 15_000;

/** The server said no, or could not be reached (status 0). `title` is a Dutch sentence for people. */
export class Problem extends Error {
    constructor(status, body) {
        super(body.title ?? titleOf(status));
        this.status = status;
        this.body = body;
    }

    get title() {
        return this.message;
    }

    /** True when the same request may well succeed later. */
    get passing() {
        return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
    }
}

function titleOf(status) {
    if (status === 0) {
        return 'Er is geen verbinding met de server.';
    }
    return (
        { 403: 'Dit mag je niet doen.', 404: 'Dit is er niet meer.', 413: 'Deze tekst is te lang.' }[status] ??
        'Dat lukte niet. Probeer het zo nog eens.'
    );
}

/** `onLocked` decides what a 401 means; the default is the login page. */
export class Api {
    #onLocked;

    constructor(onLocked = () => leaveForLogin('verlopen')) {
        this.#onLocked = onLocked;
    }

    get(path) {
        return this.#call(path, { headers: readHeaders() });
    }

    post(path, body = {}) {
        return this.#send('POST', path, body);
    }

    put(path, body) {
        return this.#send('PUT', path, body);
    }

    #send(method, path, body) {
        const headers = { ...readHeaders(), 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() };
        return this.#call(path, { method, headers, body: JSON.stringify(body) });
    }

    /** The answer as a file of this type. */
    async file(path, type) {
        const response = await answered(path, { headers: { ...readHeaders(), Accept: type } });
        if (response.status === 401) {
            this.#onLocked();
        }
        if (!response.ok) {
            throw new Problem(response.status, (await bodyOf(response)) ?? {});
        }
        return response.blob();
    }

    async #call(path, options) {
        const response = await answered(path, options);
        const body = await bodyOf(response);
        if (response.status === 401) {
            this.#onLocked();
        }
        if (!response.ok) {
            throw new Problem(response.status, body ?? {});
        }
        return body;
    }
}

async function answered(path, options) {
    try {
        return await fetch(path, { ...options, credentials: 'same-origin', signal: AbortSignal.timeout(TIME_LIMIT) });
    } catch {
        throw new Problem(0, {});
    }
}

/** The second header asks for a plain 401 instead of the browser's own password window. */
function readHeaders() {
    return { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' };
}

async function bodyOf(response) {
    if (!(response.headers.get('Content-Type') ?? '').includes('json')) {
        return null;
    }
    return response.json().catch(() => null);
}
