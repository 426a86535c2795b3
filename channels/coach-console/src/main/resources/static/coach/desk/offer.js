import { announce } from '../page/announcer.js';
import { el } from '../page/dom.js';
import { hideProblem, showProblem } from '../page/problem-line.js';
import { now, waited } from '../page/time.js';
import { personName, regionName } from '../page/words.js';
import { safetyMark, wishOf } from './work-item.js';

const SECOND = 1_000;

/** It comes by itself, and may come under a pointer that meant something else. */
const SETTLES_IN = SECOND;

/** A question that waits for this coach's role and is offered to this coach alone, for a while. */
class Offer extends HTMLElement {
    #api;
    #desk;
    #offer = null;
    #hadFocus = false;
    #facts = el('p', { class: 'offer__facts' });
    #left = el('span', { class: 'offer__left' });
    #problem = el('p', { class: 'couch-problem', role: 'alert', hidden: true });
    #wish = el('p', { class: 'offer__wish' });
    #accept = el(
        'button',
        { type: 'button', class: 'couch-button couch-button--primary couch-button--small', onclick: () => this.#take() },
        'Ik help deze bewoner',
    );
    #pass = el(
        'button',
        { type: 'button', class: 'couch-button couch-button--small', onclick: () => this.#leave() },
        'Nu niet',
    );

    connect(api, desk) {
        this.#api = api;
        this.#desk = desk;
        this.hidden = true;
        this.append(
            el('div', { class: 'offer__top' }, el('h2', { class: 'offer__title' }, 'Een vraag voor jou'), this.#left),
            this.#wish,
            this.#facts,
            this.#problem,
            el('div', { class: 'offer__buttons' }, this.#accept, this.#pass),
        );
        setInterval(() => this.#draw(), SECOND);
    }

    /** What is offered now; null for nothing. True when it is news. */
    show(offer) {
        const isNews = Boolean(offer) && offer.handoff !== this.#offer?.handoff;
        this.#hadFocus ||= this.contains(document.activeElement);
        this.#offer = offer;
        this.hidden = !offer;
        if (isNews) {
            hideProblem(this.#problem);
            this.#busy(true);
            setTimeout(() => this.#busy(false), SETTLES_IN);
            announce('Er is een vraag voor jou. Die staat onder de lijst.');
        }
        if (!offer && this.#hadFocus) {
            this.#hadFocus = false;
            giveFocusBack();
        }
        this.#draw();
        return isNews;
    }

    #draw() {
        if (!this.#offer) {
            return;
        }
        const item = this.#desk.item(this.#offer.handoff);
        this.#facts.replaceChildren(
            ...[
                item?.safety && safetyMark(),
                item && [waited(item.waitingSince), regionName(item.region)].filter(Boolean).join(' · '),
            ].filter(Boolean),
        );
        this.#wish.textContent = item ? wishOf(item) : '';
        this.#wish.lang = item?.language ?? 'nl';
        this.#left.textContent = leftOf(this.#offer);
    }

    async #take() {
        const { handoff } = this.#offer;
        await this.#try(async () => {
            await this.#api.post(`${pathOf(handoff)}/take`);
            announce('Jij hebt het gesprek overgenomen. De chatbot zwijgt.');
            this.dispatchEvent(new CustomEvent('accepted', { bubbles: true, detail: handoff }));
        });
    }

    async #leave() {
        await this.#try(async () => {
            const view = await this.#api.post(`${pathOf(this.#offer.handoff)}/pass`);
            this.dispatchEvent(new CustomEvent('duty', { bubbles: true, detail: view }));
        });
    }

    async #try(work) {
        this.#hadFocus = this.contains(document.activeElement);
        this.#busy(true);
        hideProblem(this.#problem);
        try {
            await work();
        } catch (problem) {
            const first = problem.status === 409 && personName(problem.body.takenBy);
            showProblem(this.#problem, first ? { title: `${first} was je voor.` } : problem);
        } finally {
            this.#busy(false);
            if (this.#hadFocus && !this.hidden && document.activeElement === document.body) {
                this.#accept.focus();
            }
        }
    }

    #busy(busy) {
        this.#accept.disabled = busy;
        this.#pass.disabled = busy;
    }
}

/** To the list, or to the case where the list is out of sight. Who went on elsewhere keeps the focus there. */
function giveFocusBack() {
    if (document.activeElement === document.body) {
        document.querySelector('coach-work-list [role=tab][aria-selected=true]')?.focus();
    }
    if (document.activeElement === document.body) {
        document.querySelector('.case__title')?.focus({ preventScroll: true });
    }
}

function pathOf(id) {
    return `/api/v1/coach/handoffs/${encodeURIComponent(id)}`;
}

function leftOf({ until }) {
    const seconds = Math.max(0, Math.round((Date.parse(until) - now()) / SECOND));
    return seconds < 60 ? `nog ${seconds} sec` : `nog ${Math.floor(seconds / 60)} min ${seconds % 60} sec`;
}

customElements.define('coach-offer', Offer);
