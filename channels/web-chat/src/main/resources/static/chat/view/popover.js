import { el, newElementId } from './dom.js';

/** A button that unfolds a panel over the page. Esc, a click elsewhere or leaving by Tab folds it again. */
export class Popover {
    #button;
    #panel;
    #outside = (event) => {
        if (!event.composedPath().includes(this.element)) {
            this.close();
        }
    };

    constructor({ look, name }, words, content) {
        const panelId = newElementId(name);
        this.#button = el(
            'button',
            {
                type: 'button',
                class: look,
                'aria-expanded': 'false',
                'aria-controls': panelId,
                onclick: () => this.#toggle(this.#panel.hidden),
            },
            words,
        );
        this.#panel = el('div', { class: `popover ${name}`, id: panelId, hidden: true }, content);
        this.element = el(
            'div',
            {
                class: `${name}-frame`,
                onkeydown: (event) => this.#pressed(event),
                onfocusout: (event) => this.#left(event),
            },
            this.#button,
            this.#panel,
        );
    }

    focus() {
        this.#button.focus();
    }

    close() {
        this.#toggle(false);
    }

    /** Folds, and gives the focus back to the button. */
    done() {
        this.close();
        this.focus();
    }

    #toggle(open) {
        this.#panel.hidden = !open;
        this.#button.setAttribute('aria-expanded', String(open));
        document[open ? 'addEventListener' : 'removeEventListener']('pointerdown', this.#outside);
    }

    #pressed(event) {
        if (event.key === 'Escape' && !this.#panel.hidden) {
            event.stopPropagation();
            this.done();
        }
    }

    #left(event) {
        if (event.relatedTarget && !this.element.contains(event.relatedTarget)) {
            this.close();
        }
    }
}
