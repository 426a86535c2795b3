import { Refused } from './api.js';
import { WELCOME_WITHIN } from './limits.js';

/** One WebSocket, from hello to its end. It never comes back to life; Connection dials a new one. */
export class SocketLine {
    #socket;
    #hears;
    #welcomed = false;
    #closed = false;
    #timer;

    constructor(api, key, cursor, hears) {
        this.#hears = hears;
        this.#timer = setTimeout(() => this.#end(), WELCOME_WITHIN);
        try {
            this.#open(new WebSocket(api.socketAddress), {
                type: 'hello',
                conversation: key.id,
                secret: key.secret,
                after: cursor(),
            });
        } catch {
            // A page's policy may forbid sockets; that is a line that ended early, not an error.
            setTimeout(() => this.#end());
        }
    }

    send(message) {
        this.#say({ type: 'message', ...message });
    }

    typing() {
        this.#say({ type: 'typing' });
    }

    close() {
        this.#closed = true;
        clearTimeout(this.#timer);
        this.#socket?.close();
    }

    #open(socket, hello) {
        this.#socket = socket;
        socket.onopen = () => this.#say(hello);
        socket.onmessage = (frame) => this.#hear(frame.data);
        socket.onclose = () => this.#end();
        socket.onerror = () => this.#end();
    }

    #say(frame) {
        if (this.#socket?.readyState === WebSocket.OPEN) {
            this.#socket.send(JSON.stringify(frame));
        }
    }

    #hear(data) {
        if (this.#closed) {
            return;
        }
        const frame = parse(data);
        if (Number.isSafeInteger(frame?.seq)) {
            this.#hears.events([frame]);
        } else if (frame?.type === 'welcome') {
            this.#welcomed = true;
            clearTimeout(this.#timer);
            this.#hears.welcome(frame.cursor);
        } else if (frame?.type === 'ack') {
            this.#hears.ack(frame.id);
        } else if (frame?.type === 'typing') {
            this.#hears.typing(frame.name);
        } else if (frame?.type === 'error') {
            this.#error(frame);
        }
    }

    /** Before the welcome an error can only be about the hello: is the conversation still there? */
    #error(frame) {
        const problem = Refused.of(frame.problem, 400);
        if (!this.#welcomed || problem.unknown) {
            this.#hears.doubt();
        } else {
            this.#hears.refused(frame.id ?? null, problem);
        }
    }

    #end() {
        if (!this.#closed) {
            this.close();
            this.#hears.down(this.#welcomed);
        }
    }
}

function parse(data) {
    try {
        return JSON.parse(data);
    } catch {
        return null;
    }
}
