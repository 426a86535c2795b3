import { announce } from '../page/announcer.js';
import { el } from '../page/dom.js';
import { hidePassingProblems } from '../page/problem-line.js';
import { everyMinute } from '../page/time.js';
import { CaseFile } from '../case/case-file.js';
import { Outgoing } from '../case/outgoing.js';
import '../case/case-view.js';
import '../team/meter.js';
import { TeamPage } from '../team/team-page.js';
import { erased, invitation, notThere } from './empty.js';
import { LOOKS_FOR, TOLD_EVERY, whoLooks } from './onlookers.js';
import { addressOf } from './work-item.js';
import './alerts.js';
import './duty.js';
import './offer.js';
import './work-list.js';

const ADDRESS = /^#zaak\/(.+)$/;

/** Ties the work list, the open case and the stream together. The address names the open case, so "back" works. */
export class Console {
    #api;
    #desk;
    #kept;
    #main = document.getElementById('case');
    #list = document.querySelector('coach-work-list');
    #duty = document.querySelector('coach-duty');
    #offer = document.querySelector('coach-offer');
    #alerts = el('coach-alerts');
    #meter = document.querySelector('coach-meter');
    #file = null;
    #view = null;
    #team;
    #outgoing = new Map();
    #isToRetry = false;

    constructor(api, desk, kept) {
        this.#api = api;
        this.#desk = desk;
        this.#kept = kept;
        this.#list.desk = desk;
        this.#alerts.connect(desk.me.username);
        this.#duty.connect(api, this.#alerts);
        this.#offer.connect(api, desk);
        document.addEventListener('duty', ({ detail }) => this.onDuty(detail));
        document.addEventListener('accepted', ({ detail }) => this.#onAccepted(detail));
        this.#meter.connect(api);
        this.#team = new TeamPage(api, desk.me);
        this.#main.addEventListener('taken', () => this.#list.show('mine'));
        desk.addEventListener('arrival', ({ detail }) => this.#onArrival(detail));
        addEventListener('hashchange', () => this.#open());
        document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && desk.seen());
        everyMinute(() => this.minute());
        setInterval(() => this.#tellLook(), TOLD_EVERY);
    }

    async start() {
        document.querySelectorAll('.couch-skip-link').forEach((skip) => skip.addEventListener('click', skipTo));
        await this.#open();
        if (this.#file?.isMine) {
            this.#list.show('mine');
        }
    }

    /** Time goes on: what is shown of it is drawn anew. */
    minute() {
        this.#view?.minute();
        this.#showOnlookers();
    }

    /** After every (re)connect: the list, the open case and whatever was not sent. */
    async refresh() {
        hidePassingProblems();
        await this.#desk.read();
        await (this.#isToRetry ? this.#open() : this.#file?.read().catch(() => {}));
        this.#team.read();
        this.#outgoing.forEach((outgoing) => outgoing.retry());
        this.#view?.retry();
    }

    onHandOff(raw) {
        this.#meter.changed();
        this.#team.changed();
        if (raw.erased) {
            this.#onErased(raw);
            return;
        }
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
            this.#alerts.tell('Een bewoner schrijft je.');
        }
    }

    /** What is offered to this coach, and who is at work. */
    onDuty(view) {
        this.#duty.show(view);
        if (this.#offer.show(view.offer)) {
            this.#alerts.tell('Er is een vraag voor jou.');
        }
    }

    onTyping({ handoff }) {
        if (handoff === this.#file?.id) {
            this.#view?.showTyping();
        }
    }

    onLook(look) {
        this.#desk.noteLook(look);
        if (look.handoff === this.#file?.id) {
            this.#showOnlookers();
        }
    }

    /** Colleagues see which case is open here, while somebody is at the screen. */
    #tellLook() {
        if (this.#view && this.#desk.shift.isPresent(LOOKS_FOR)) {
            this.#file.look();
        }
    }

    #showOnlookers() {
        this.#view?.showOnlookers(whoLooks(this.#desk.onlookers.of(this.#file.id)));
    }

    onDelivery({ handoff, deliveries, windowClosesAt }) {
        this.#desk.noteWindow(handoff, windowClosesAt);
        if (handoff === this.#file?.id) {
            this.#file.delivered(deliveries, windowClosesAt);
        }
    }

    /** Whichever of its hand-offs is open here: nothing of that resident stays on the screen. */
    #onErased({ id, conversation }) {
        const wasMine = this.#desk.list('mine').some((item) => item.id === id);
        this.#desk.forgetTalk(conversation);
        this.#forget(id);
        if (this.#file?.dossier?.conversation === conversation) {
            this.#showInstead(erased());
        } else if (wasMine) {
            announce('Een bewoner van jou heeft het gesprek gewist.');
        }
    }

    async #open() {
        const id = ADDRESS.exec(location.hash)?.[1];
        document.body.classList.toggle('is-case-open', Boolean(id) || this.#team.isAsked);
        if (!id) {
            this.#leave();
            return;
        }
        this.#team.leave();
        this.#isToRetry = false;
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

    /** No case is open any more, but the list alone or the team. */
    #leave() {
        const left = this.#file?.id;
        this.#isToRetry = false;
        this.#file = null;
        this.#view = null;
        this.#desk.open(null);
        if (this.#team.isAsked) {
            this.#team.show(this.#main);
            return;
        }
        const wasTeam = this.#team.leave();
        this.#main.replaceChildren(invitation());
        if (left) {
            this.#list.focusOn(left);
        } else if (wasTeam) {
            this.#team.focusOnLink();
        }
    }

    #show(file) {
        if (file !== this.#file) {
            return;
        }
        const outgoing = this.#outgoingOf(file);
        file.addEventListener('dossier', () => this.#desk.apply(rowOnly(file.dossier)));
        file.addEventListener('gone', ({ detail }) => this.#onGone(file, detail));
        this.#view = el('coach-case');
        this.#view.connect(file, { outgoing, kept: this.#kept, me: this.#desk.me });
        this.#main.replaceChildren(this.#view);
        this.#view.shown();
        this.#showOnlookers();
        this.#tellLook();
        outgoing.retry();
    }

    #cannotShow(file, problem) {
        if (file !== this.#file) {
            return;
        }
        this.#isToRetry = problem.passing;
        if (problem.status === 404) {
            this.#forget(file.id);
        }
        this.#showInstead(notThere(problem));
    }

    /** It was here a moment ago, so a conversation that is no more was erased. */
    #onGone(file, problem) {
        if (file === this.#file && this.#view && problem.body.gone) {
            this.#desk.forgetTalk(file.dossier.conversation);
            this.#forget(file.id);
            this.#showInstead(erased());
        } else {
            this.#cannotShow(file, problem);
        }
    }

    /** An open dialog is about the case that is gone, but for the lock's; the focus may have been in it, or in the case. */
    #showInstead(sentence) {
        const hadFocus = !this.#list.contains(document.activeElement);
        document.querySelector('dialog[open]:not(.lock)')?.close();
        this.#view = null;
        this.#main.replaceChildren(sentence);
        if (hadFocus) {
            sentence.querySelector('h2').focus({ preventScroll: true });
        }
    }

    /** What the coach wrote and did not send is about that resident as well. */
    #forget(id) {
        this.#desk.forget(id);
        this.#outgoing.delete(id);
        this.#kept.forget(id);
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

    #onAccepted(id) {
        this.#offer.show(null);
        this.#list.show('mine');
        location.hash = addressOf(id);
    }

    #onArrival(item) {
        const count = this.#desk.list('waiting').length;
        if (item.safety) {
            this.#alerts.tell('Er is een vraag met een veiligheidssignaal.');
        }
        announce(`Nieuwe vraag${item.safety ? ' met een veiligheidssignaal' : ''}. ${count} wachtend.`);
    }
}

/** Moves the focus and leaves the address alone, for the address names the open case. */
function skipTo(event) {
    event.preventDefault();
    document.querySelector(event.currentTarget.getAttribute('href')).focus();
}

function rowOnly({ anamnesis, answers, advice, vouchers, consent, notes, summary, responsible, closing, deliveries, ...row }) {
    return row;
}
