import { el } from '../page/dom.js';
import { announce } from '../page/announcer.js';
import { everyMinute } from '../page/time.js';
import { CaseFile } from '../case/case-file.js';
import { Outgoing } from '../case/outgoing.js';
import '../case/case-view.js';
import './work-list.js';

const ADDRESS = /^#zaak\/(.+)$/;

/** Ties the work list, the open case and the stream together. The address names the open case, so "back" works. */
export class Console {
    #api;
    #desk;
    #kept;
    #main = document.getElementById('case');
    #file = null;
    #view = null;
    #outgoing = new Map();

    constructor(api, desk, kept) {
        this.#api = api;
        this.#desk = desk;
        this.#kept = kept;
        document.querySelector('coach-work-list').desk = desk;
        desk.addEventListener('arrival', ({ detail }) => this.#onArrival(detail));
        addEventListener('hashchange', () => this.#open());
        document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && desk.seen());
        everyMinute(() => this.#view?.minute());
    }

    start() {
        document.querySelectorAll('.couch-skip-link').forEach((skip) => skip.addEventListener('click', skipTo));
        return this.#open();
    }

    /** After every (re)connect: the list, the open case and whatever was not sent. */
    async refresh() {
        await this.#desk.read();
        await this.#file?.read().catch(() => {});
        this.#outgoing.forEach((outgoing) => outgoing.retry());
    }

    onHandOff(raw) {
        this.#desk.apply(raw);
        if (raw.id === this.#file?.id) {
            this.#file.changed(raw).catch(() => {});
        }
    }

    onMessage({ handoff, event }) {
        this.#outgoing.get(handoff)?.confirm(event);
        if (handoff === this.#file?.id) {
            this.#file.receive(event);
        }
        if (this.#desk.noteMessage(handoff, event)) {
            announce('Nieuw bericht van een bewoner in een ander gesprek van jou.');
        }
    }

    onTyping({ handoff }) {
        if (handoff === this.#file?.id) {
            this.#view?.showTyping();
        }
    }

    async #open() {
        const id = ADDRESS.exec(location.hash)?.[1];
        document.body.classList.toggle('is-case-open', Boolean(id));
        if (!id) {
            this.#leave();
            return;
        }
        const file = new CaseFile(this.#api, this.#desk.me, decodeURIComponent(id));
        this.#file = file;
        this.#desk.open(file.id);
        try {
            await file.read();
            this.#show(file);
        } catch (problem) {
            this.#cannotShow(file, problem);
        }
    }

    #leave() {
        const left = this.#file?.id;
        this.#file = null;
        this.#view = null;
        this.#desk.open(null);
        this.#main.replaceChildren(invitation());
        if (left) {
            document.querySelector(`coach-work-list a[href$="${CSS.escape(encodeURIComponent(left))}"]`)?.focus();
        }
    }

    #show(file) {
        if (file !== this.#file) {
            return;
        }
        const outgoing = this.#outgoingOf(file);
        file.addEventListener('dossier', () => this.#desk.apply(rowOnly(file.dossier)));
        file.addEventListener('gone', ({ detail }) => this.#cannotShow(file, detail));
        this.#view = el('coach-case');
        this.#view.connect(file, { outgoing, kept: this.#kept, me: this.#desk.me });
        this.#main.replaceChildren(this.#view);
        this.#view.shown();
        outgoing.retry();
    }

    #cannotShow(file, problem) {
        if (file === this.#file) {
            this.#view = null;
            this.#desk.forget(file.id);
            this.#main.replaceChildren(
                el(
                    'div',
                    { class: 'console__empty', role: 'alert' },
                    el('h2', {}, 'Deze vraag is er niet'),
                    el('p', {}, problem.title),
                    el('p', {}, el('a', { href: '#' }, 'Terug naar de lijst')),
                ),
            );
        }
    }

    #outgoingOf(file) {
        if (!this.#outgoing.has(file.id)) {
            const send = async (id, text) => {
                await file.send(id, text);
                file.expect(id);
            };
            this.#outgoing.set(file.id, new Outgoing(send, this.#kept, `unsent.${file.id}`));
        }
        return this.#outgoing.get(file.id);
    }

    #onArrival(item) {
        const count = this.#desk.list('waiting').length;
        announce(`Nieuwe vraag${item.safety ? ' met een veiligheidssignaal' : ''}. ${count} wachtend.`);
    }
}

/** Moves the focus and leaves the address alone, for the address names the open case. */
function skipTo(event) {
    event.preventDefault();
    document.querySelector(event.currentTarget.getAttribute('href')).focus();
}

function rowOnly({ answers, advice, vouchers, consent, notes, summary, responsible, closing, ...row }) {
    return row;
}

function invitation() {
    return el(
        'div',
        { class: 'console__empty' },
        el('img', { src: '/coach/icon.svg', alt: '', width: '56', height: '56' }),
        el('h2', {}, 'Kies een vraag uit de lijst'),
        el('p', {}, 'Je leest eerst het verhaal. Daarna neem je het gesprek over.'),
    );
}
