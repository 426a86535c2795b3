import { onSignOfLife } from '../page/signs.js';
import { endSession } from '../page/session.js';
import { LockWarning } from './lock-warning.js';

/** Long enough to read a sentence and to press a button, also for who reads or moves slowly. */
const WARNED_BEFORE = 2 * 60 * 1_000;

/** While somebody is at the screen the server hears so this often; so a desk locks at most this much too early. */
const KEPT_EVERY = 60_000;

const LOOKED_EVERY = 1_000;

/**
 * Locks the screen when nobody was at it for as long as the server keeps a session, and at the end of a working day. Warns
 * before either. Work in another tab of this browser counts too; what colleagues or residents do does not.
 */
export class Lock {
    #api;
    #key;
    #session;
    #endsAt;
    #idle;
    #warnedBefore;
    #keptAt = Date.now();
    #askedAt = 0;
    #isLocked = false;
    #idleWarning = new LockWarning(() => this.#keep());
    #dayWarning = new LockWarning(() => this.#end('dag'));

    constructor(api, me) {
        this.#api = api;
        this.#key = `couch.coach.${me.username}.kept`;
        this.#session = me.session;
        this.#endsAt = Date.now() + this.#session?.left * 1_000;
        this.#idle = this.#session?.idle * 1_000;
        this.#warnedBefore = Math.min(WARNED_BEFORE, this.#idle / 2);
    }

    /** A page without a session, as a program has that logs in with each request, has nothing to lock. */
    watch() {
        if (!this.#session) {
            return;
        }
        this.#noteKept(this.#keptAt);
        onSignOfLife(() => this.#moved());
        document.addEventListener('visibilitychange', () => this.#look());
        addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
        setInterval(() => this.#look(), LOOKED_EVERY);
    }

    #look() {
        if (this.#isLocked) {
            return;
        }
        if (this.#idleRest <= 0) {
            this.#end('verlopen');
        } else if (this.#dayRest <= 0) {
            this.#end('dag');
        } else {
            this.#warn();
        }
    }

    #warn() {
        this.#idleWarning.show(this.#idleRest <= this.#warnedBefore ? idleWords(this.#idleRest) : null);
        const isNear = this.#dayRest <= WARNED_BEFORE && !this.#idleWarning.isOpen;
        this.#dayWarning.show(isNear ? dayWords(this.#dayRest) : null);
    }

    /** A desk that slept too long locks before the hand that wakes it counts. Once warned, only an answer counts. */
    #moved() {
        this.#look();
        const isDue = Date.now() - Math.max(this.#keptAt, this.#askedAt) >= Math.min(KEPT_EVERY, this.#warnedBefore);
        if (isDue && !this.#isLocked && !this.#idleWarning.isOpen) {
            this.#keep().catch(() => {});
        }
    }

    /** Whatever the server answers begins its time anew. */
    async #keep() {
        this.#askedAt = Date.now();
        const { session } = await this.#api.get('/api/v1/me');
        if (session) {
            this.#endsAt = Math.min(this.#endsAt, Date.now() + session.left * 1_000);
        }
        this.#noteKept(this.#askedAt);
    }

    #noteKept(at) {
        this.#keptAt = at;
        localStorage.setItem(this.#key, String(at));
    }

    get #idleRest() {
        const kept = Math.max(this.#keptAt, Number(localStorage.getItem(this.#key)) || 0);
        return this.#idle - (Date.now() - kept);
    }

    get #dayRest() {
        return this.#endsAt - Date.now();
    }

    #end(reason) {
        this.#isLocked = true;
        return endSession(reason);
    }
}

function idleWords(rest) {
    return {
        title: `Over ${spoken(rest)} gaat het scherm op slot`,
        text: 'Je deed een tijd niets. Wat je schreef, blijft staan.',
        stay: 'Blijf ingelogd',
    };
}

function dayWords(rest) {
    return {
        title: `Over ${spoken(rest)} log je opnieuw in`,
        text: 'Je bent dan lang ingelogd. Wat je schreef, blijft staan.',
        stay: 'Log nu opnieuw in',
        later: 'Maak dit eerst af',
    };
}

/** Whole minutes and then quarters of one: a screen reader says each change. */
function spoken(rest) {
    const seconds = Math.ceil(rest / 15_000) * 15;
    const minutes = Math.ceil(seconds / 60);
    if (seconds > 60) {
        return `${minutes} minuten`;
    }
    return seconds === 60 ? '1 minuut' : `${seconds} seconden`;
}
