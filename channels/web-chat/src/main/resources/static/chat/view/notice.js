import { el, hiddenText } from './dom.js';
import { icon } from './icons.js';

/** One kind sentence when something went wrong, until it is closed or something better is known. */
export class Notice {
    #texts;
    #text = el('p', { class: 'notice__text' });
    #action;
    #shown = null;

    constructor(texts) {
        this.#texts = texts;
        this.element = el('div', { class: 'notice', hidden: true }, el('div', { role: 'alert' }, this.#text));
    }

    /** `action` is `{label, run}`; without it the notice can be closed. */
    show(text, action = null) {
        this.#shown = { text, action };
        this.#action?.remove();
        this.#action = action ? this.#button(action) : this.#closeButton();
        this.element.append(this.#action);
        this.element.hidden = false;
        this.#text.textContent = text;
    }

    /** `{text, action}` of now, or null. */
    get shown() {
        return this.#shown;
    }

    hide() {
        this.#shown = null;
        this.element.hidden = true;
        this.#text.textContent = '';
    }

    #button({ label, run }) {
        const onclick = () => {
            this.hide();
            run();
        };
        const look = 'utrecht-button utrecht-button--secondary-action';
        return el('button', { type: 'button', class: look, onclick }, label);
    }

    #closeButton() {
        return el(
            'button',
            { type: 'button', class: 'utrecht-button notice__close', onclick: () => this.hide() },
            icon('close'),
            hiddenText(this.#texts.dismiss),
        );
    }
}
