import { CoachCall } from './coach-call.js';
import { el, hiddenText } from './dom.js';
import { icon } from './icons.js';
import { Menu } from './menu.js';

/** Who you talk to, the way to a person, and the menu; the same at every step. */
export class Header {
    #texts;
    #holder;
    #call;
    #menu;

    /** `actions.close` is there in a widget only. */
    constructor(texts, actions, readsAloud) {
        this.#texts = texts;
        this.#holder = el('p', { class: 'header__holder' }, texts.withBot);
        this.#call = new CoachCall(texts, actions);
        this.#menu = new Menu(texts, actions, readsAloud);
        this.element = el(
            'header',
            { class: 'header' },
            el('span', { class: 'header__emblem' }, icon('couch')),
            el('div', { class: 'header__names' }, this.#title(actions), this.#holder),
            this.#call.element,
            this.#menu.element,
            actions.close && this.#closeButton(actions.close),
        );
    }

    get hasFocus() {
        return this.element.matches(':focus-within');
    }

    focus() {
        this.#menu.focus();
    }

    offerWhatsApp(offered) {
        this.#menu.offerWhatsApp(offered);
    }

    show(holder, coach, promise) {
        const words = {
            coach: this.#texts.withCoach(coach ?? ''),
            waiting: this.#texts.withWaiting,
            closed: this.#texts.withClosed,
        };
        this.#holder.textContent = (words[holder] ?? this.#texts.withBot).trim();
        this.#call.show(holder, promise);
    }

    #title(actions) {
        return el(actions.close ? 'h2' : 'h1', { class: 'header__title' }, this.#texts.title);
    }

    #closeButton(close) {
        return el(
            'button',
            { type: 'button', class: 'utrecht-button header__close', onclick: close },
            icon('close'),
            hiddenText(this.#texts.close),
        );
    }
}
