import { formatPromise } from '../text/i18n.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { Popover } from './popover.js';

const WITHDRAW = '_withdraw';

/**
 * The way to a person, at the same place at every step: a button that asks for one; while one is asked for, when to
 * expect them and how to take it back; nothing while a coach is on the line, for there is no one left to ask for.
 */
export class CoachCall {
    #texts;
    #actions;
    #by = null;
    #popover = null;

    constructor(texts, actions) {
        this.#texts = texts;
        this.#actions = actions;
        this.element = el('div', { class: 'header__call' }, this.#ask());
    }

    show(holder, promise) {
        const focused = this.element.matches(':focus-within');
        this.#by = promise ?? (holder === 'waiting' ? this.#by : null);
        this.#popover?.close();
        this.#popover = holder === 'waiting' ? this.#asked() : null;
        const part = this.#popover?.element ?? (holder === 'coach' ? null : this.#ask());
        this.element.classList.toggle('header__call--asked', this.#popover !== null);
        this.element.replaceChildren(...[part].filter(Boolean));
        if (focused) {
            this.element.querySelector('button')?.focus();
        }
    }

    #ask() {
        return el(
            'button',
            {
                type: 'button',
                class: 'utrecht-button header__coach',
                onclick: () => this.#actions.command('coach'),
            },
            icon('person'),
            el('span', { class: 'header__coach-text' }, this.#texts.coachButton),
            el('span', { class: 'header__coach-short', 'aria-hidden': 'true' }, this.#texts.coachShort),
        );
    }

    #asked() {
        const when = this.#by ? formatPromise(this.#texts, this.#by.by) : null;
        const words = [icon('clock'), el('span', {}, el('strong', {}, this.#texts.coachAsked), when && ` · ${when}`)];
        const popover = new Popover({ look: 'utrecht-button header__coach', name: 'call' }, words, [
            this.#by?.text && el('p', { dir: 'auto' }, this.#by.text),
            el('p', {}, this.#texts.nowWaitingMore),
            this.#withdraw(() => popover.done()),
        ]);
        return popover;
    }

    #withdraw(done) {
        const onclick = () => {
            done();
            this.#actions.choose(WITHDRAW, this.#texts.withdraw);
        };
        const look = 'utrecht-button utrecht-button--secondary-action';
        return el('button', { type: 'button', class: look, onclick }, this.#texts.withdraw);
    }
}
