import { el, newElementId } from './dom.js';
import { icon } from './icons.js';

/** A button that unfolds a list of plain buttons. Esc, a click elsewhere or leaving by Tab folds it again. */
export class Menu {
    #button;
    #panel;
    #outside = (event) => {
        if (!event.composedPath().includes(this.element)) {
            this.#toggle(false);
        }
    };

    constructor(texts, actions, readsAloud) {
        const panelId = newElementId('menu');
        this.#button = el(
            'button',
            {
                type: 'button',
                class: 'utrecht-button header__menu',
                'aria-expanded': 'false',
                'aria-controls': panelId,
                onclick: () => this.#toggle(this.#panel.hidden),
            },
            icon('menu'),
            el('span', { class: 'header__menu-text' }, texts.menu),
        );
        this.#panel = el('div', { class: 'menu', id: panelId, hidden: true }, this.#groups(texts, actions, readsAloud));
        this.element = el(
            'div',
            {
                class: 'menu-frame',
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

    #groups(texts, actions, readsAloud) {
        const { code, label } = texts.otherLanguage;
        return [
            group(texts.menuTalk, [
                this.#item(texts.menuOverview, () => actions.command('menu')),
                this.#item(texts.menuCorrect, () => actions.command('correct')),
                this.#item(texts.menuRestart, () => actions.command('restart')),
            ]),
            group(texts.menuOwn, [
                this.#item(texts.downloadText, () => actions.download('text/plain', 'txt')),
                this.#item(texts.downloadJson, () => actions.download('application/json', 'json')),
                this.#item(texts.erase, actions.erase),
            ]),
            group(texts.menuSettings, [
                this.#item(label, () => actions.language(code), { lang: code }),
                actions.readAloud &&
                    this.#item(texts.readAloud, actions.readAloud, { 'aria-pressed': String(readsAloud) }),
            ]),
        ];
    }

    #item(label, action, attributes = {}) {
        const chosen = () => {
            this.#toggle(false);
            this.focus();
            action();
        };
        return el('button', { type: 'button', class: 'menu__item', onclick: chosen, ...attributes }, label);
    }

    #toggle(open) {
        this.#panel.hidden = !open;
        this.#button.setAttribute('aria-expanded', String(open));
        document[open ? 'addEventListener' : 'removeEventListener']('pointerdown', this.#outside);
    }

    #pressed(event) {
        if (event.key === 'Escape' && !this.#panel.hidden) {
            event.stopPropagation();
            this.#toggle(false);
            this.focus();
        }
    }

    #left(event) {
        if (event.relatedTarget && !this.element.contains(event.relatedTarget)) {
            this.#toggle(false);
        }
    }
}

function group(title, items) {
    const titleId = newElementId('menu-group');
    return el(
        'section',
        { class: 'menu__group', 'aria-labelledby': titleId },
        el('h2', { class: 'menu__title', id: titleId }, title),
        el('ul', {}, items.filter(Boolean).map((item) => el('li', {}, item))),
    );
}
