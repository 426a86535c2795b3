const API = new URL('./api/', import.meta.url);

/** How long a page waits before it asks for a phone that is no longer there, or for a server that is away. */
const AGAIN_AFTER = 2000;

const REFUSED = 'Dat kan nu niet. Probeer het opnieuw.';

/**
 * The line to the server: it tells what there is to see, and takes what the person and the operator do. The browser opens
 * a broken line again by itself; one that is refused is opened anew for the first phone.
 */
export class Line {
    #to;
    #events = null;
    #phone = '';

    /** @param to `shown(sight)`, `connected(isConnected)`, `refused(words)` */
    constructor(to) {
        this.#to = to;
    }

    open(phone) {
        this.#events?.close();
        const address = new URL('state', API);
        if (phone) {
            address.searchParams.set('phone', phone);
        }
        const events = new EventSource(address);
        events.onmessage = ({ data }) => this.#shown(JSON.parse(data));
        events.onopen = () => this.#to.connected(true);
        events.onerror = () => this.#broken(events);
        this.#events = events;
    }

    /** What a person does on the phone that is shown. */
    act(action) {
        return this.#post(`phones/${encodeURIComponent(this.#phone)}/actions`, action);
    }

    async newPhone() {
        const answer = await this.#post('phones', {});
        if (answer) {
            this.open((await answer.json()).id);
        }
    }

    network(conditions) {
        return this.#post('network', conditions);
    }

    account(change) {
        return this.#post('account', change);
    }

    goTo(moment) {
        return this.#post('time', { to: moment });
    }

    #shown(sight) {
        this.#phone = sight.phone.id;
        this.#to.shown(sight);
    }

    #broken(events) {
        this.#to.connected(false);
        if (events === this.#events && events.readyState === EventSource.CLOSED) {
            setTimeout(() => events === this.#events && this.open(''), AGAIN_AFTER);
        }
    }

    /** The answer, or null when it was refused: then the person is told. */
    async #post(path, body) {
        try {
            const answer = await fetch(new URL(path, API), {
                method: 'POST',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify(body),
            });
            if (answer.ok) {
                return answer;
            }
        } catch {
            // Told below: for the person it is the same.
        }
        this.#to.refused(REFUSED);
        return null;
    }
}
