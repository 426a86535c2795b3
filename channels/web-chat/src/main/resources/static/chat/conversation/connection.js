import { Refused } from './api.js';
import { Backoff } from './backoff.js';
import { PROBE_AFTER, SOCKET_AGAIN_AFTER, SOCKET_TRIES, STABLE_AFTER } from './limits.js';
import { PollingLine } from './polling-line.js';
import { SocketLine } from './socket-line.js';

/**
 * Keeps one line open for as long as the chat wants it: a WebSocket, or REST when two sockets in a row would not open.
 * Promises no order and no single delivery; the transcript's numbers and the outbox's ids give both.
 */
export class Connection {
    #api;
    #cursor;
    #listener;
    #backoff = new Backoff();
    #key = null;
    #line = null;
    #trial = null;
    #up = false;
    #socketFailures = 0;
    #timers = {};
    #wake = () => this.#hurry();
    #seen = () => document.visibilityState === 'visible' && this.#hurry();

    constructor(api, cursor, listener) {
        this.#api = api;
        this.#cursor = cursor;
        this.#listener = listener;
    }

    get up() {
        return this.#up;
    }

    start(key) {
        this.#key = key;
        window.addEventListener('online', this.#wake);
        document.addEventListener('visibilitychange', this.#seen);
        this.#redial();
    }

    stop() {
        this.#key = null;
        window.removeEventListener('online', this.#wake);
        document.removeEventListener('visibilitychange', this.#seen);
        this.#hangUp();
        this.#clear('retry', 'stable', 'probe', 'socketAgain');
    }

    send(message) {
        this.#line?.send(message);
    }

    typing() {
        this.#line?.typing();
    }

    /** The line looks open and yet is not to be trusted: a gap in the numbers, or no confirmation. */
    restart() {
        this.#lost(true);
    }

    #redial() {
        this.#clear('retry');
        this.#hangUp();
        this.#line = this.#dial(this.#socketFailures >= SOCKET_TRIES ? PollingLine : SocketLine);
    }

    #dial(Line) {
        const ours = (action) => (...args) => this.#key && line === this.#line && action(...args);
        const line = new Line(this.#api, this.#key, this.#cursor, {
            welcome: (cursor) => this.#key && this.#welcomed(line, cursor),
            events: ours((events) => this.#heard(events)),
            ack: ours((id) => this.#listener.ack(id)),
            refused: ours((id, problem) => this.#listener.refused(id, problem)),
            typing: ours((name) => this.#listener.typing(name)),
            doubt: () => this.#key && this.#askWhetherItExists(),
            down: (welcomed) => this.#key && this.#downed(line, welcomed),
        });
        return line;
    }

    /** A socket tried next to the polling takes over the moment it works. */
    #welcomed(line, cursor) {
        if (line !== this.#line) {
            this.#line?.close();
            this.#line = line;
            this.#trial = null;
        }
        if (line instanceof SocketLine) {
            this.#socketFailures = 0;
            this.#clear('socketAgain');
        } else {
            this.#trySocketLater();
        }
        this.#up = true;
        this.#after('stable', STABLE_AFTER, () => this.#backoff.reset());
        this.#probeLater();
        this.#listener.up(cursor);
    }

    #trySocketLater() {
        this.#after('socketAgain', SOCKET_AGAIN_AFTER, () => {
            this.#trial?.close();
            this.#trial = this.#dial(SocketLine);
            this.#trySocketLater();
        });
    }

    #heard(events) {
        this.#probeLater();
        this.#listener.events(events ?? []);
    }

    #downed(line, welcomed) {
        if (line === this.#line) {
            this.#lost(welcomed);
        }
    }

    /** A socket that never opened counts towards REST; a REST line that broke gives sockets a new chance. */
    #lost(welcomed) {
        if (this.#line instanceof PollingLine) {
            this.#socketFailures = 0;
        } else if (!welcomed && navigator.onLine) {
            this.#socketFailures += 1;
        }
        this.#hangUp();
        this.#clear('stable', 'probe', 'socketAgain');
        this.#listener.down();
        this.#after('retry', this.#backoff.next(), () => this.#redial());
    }

    /** The network or the reader came back: do not make them wait, and do not trust a line that slept. */
    #hurry() {
        if (!this.#key) {
            return;
        }
        if (this.#up) {
            this.#probe();
        } else {
            this.#redial();
        }
    }

    #probeLater() {
        this.#after('probe', PROBE_AFTER, () => this.#probe());
    }

    async #probe() {
        const line = this.#line;
        const before = this.#cursor();
        try {
            const page = await this.#api.events(this.#key, before);
            if (line === this.#line && page.cursor > this.#cursor()) {
                this.#lost(true);
            } else {
                this.#probeLater();
            }
        } catch (problem) {
            this.#probeFailed(line, problem);
        }
    }

    #probeFailed(line, problem) {
        if (!this.#key || line !== this.#line) {
            return;
        }
        if (problem instanceof Refused && problem.unknown) {
            this.#listener.gone();
        } else if (problem instanceof Refused) {
            this.#probeLater();
        } else {
            this.#lost(true);
        }
    }

    /** Asked over REST, whose 404 is certain, before a conversation is forgotten. */
    async #askWhetherItExists() {
        const key = this.#key;
        try {
            await this.#api.events(key, this.#cursor());
            if (key === this.#key) {
                this.#lost(false);
            }
        } catch (problem) {
            if (key === this.#key && problem instanceof Refused && problem.unknown) {
                this.#listener.gone();
            } else if (key === this.#key) {
                this.#lost(false);
            }
        }
    }

    #hangUp() {
        const lines = [this.#line, this.#trial];
        this.#line = null;
        this.#trial = null;
        this.#up = false;
        lines.forEach((line) => line?.close());
    }

    #after(name, wait, action) {
        clearTimeout(this.#timers[name]);
        this.#timers[name] = setTimeout(action, wait);
    }

    #clear(...names) {
        names.forEach((name) => clearTimeout(this.#timers[name]));
    }
}
