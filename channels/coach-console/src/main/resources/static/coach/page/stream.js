/** Waits between attempts grow from the first to the last, with chance in them so desks do not knock together. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** A laptop that slept has a dead line that looks alive: after this silence a look at the page opens a new one. */
const SUSPICIOUS_SILENCE = 60_000;

/**
 * Server-sent events that stay open: reconnects with the last id, tells `onOpen` after every (re)connect and `onLost`
 * when the line is gone. Reads with fetch, because an EventSource hides the 401 that means "log in again".
 */
export class Stream {
    #path;
    #listener;
    #lastId = null;
    #lastHeard = 0;
    #wait = FIRST_WAIT;
    #abort = new AbortController();
    #wake = () => {};

    constructor(path, listener) {
        this.#path = path;
        this.#listener = listener;
        addEventListener('online', () => this.#renew());
        document.addEventListener('visibilitychange', () => this.#look());
    }

    async run() {
        for (;;) {
            this.#abort = new AbortController();
            await this.#listen().catch(() => {});
            this.#listener.onLost();
            await this.#pause();
        }
    }

    async #listen() {
        const headers = { Accept: 'text/event-stream', 'X-Requested-With': 'XMLHttpRequest' };
        if (this.#lastId !== null) {
            headers['Last-Event-ID'] = this.#lastId;
        }
        const response = await fetch(this.#path, { headers, credentials: 'same-origin', signal: this.#abort.signal });
        if (response.status === 401) {
            this.#listener.onLocked();
        }
        if (!response.ok || !(response.headers.get('Content-Type') ?? '').startsWith('text/event-stream')) {
            return;
        }
        this.#wait = FIRST_WAIT;
        this.#listener.onOpen();
        await this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader());
    }

    async #read(reader) {
        let rest = '';
        for (;;) {
            const { done, value } = await reader.read();
            if (done) {
                return;
            }
            this.#lastHeard = Date.now();
            const frames = (rest + value).replace(/\r\n?/g, '\n').split('\n\n');
            rest = frames.pop();
            frames.forEach((frame) => this.#hear(frame));
        }
    }

    #hear(frame) {
        let kind = 'message';
        const data = [];
        for (const line of frame.split('\n')) {
            const colon = line.indexOf(':');
            const field = colon < 0 ? line : line.slice(0, colon);
            const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
            if (field === 'event') {
                kind = value;
            } else if (field === 'data') {
                data.push(value);
            } else if (field === 'id') {
                this.#lastId = value;
            }
        }
        if (data.length > 0) {
            this.#tell(kind, data.join('\n'));
        }
    }

    #tell(kind, data) {
        let content;
        try {
            content = JSON.parse(data);
        } catch {
            return;
        }
        this.#listener.onEvent(kind, content);
    }

    #pause() {
        const wait = this.#wait * (0.5 + Math.random() / 2);
        this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
        return new Promise((done) => {
            this.#wake = done;
            setTimeout(done, wait);
        });
    }

    #look() {
        if (document.visibilityState === 'visible' && Date.now() - this.#lastHeard > SUSPICIOUS_SILENCE) {
            this.#renew();
        }
    }

    #renew() {
        this.#wait = FIRST_WAIT;
        this.#abort.abort();
        this.#wake();
    }
}
