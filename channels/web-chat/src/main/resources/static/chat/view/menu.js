import { LANGUAGES } from '../text/i18n.js';
import { el, newElementId } from './dom.js';
import { icon } from './icons.js';
import { Popover } from './popover.js';

/** All that is not needed at every step. */
export class Menu {
    #popover;
    #whatsApp;

    constructor(texts, actions, readsAloud) {
        this.#whatsApp = this.#item(texts.menuWhatsApp, actions.toWhatsApp);
        const words = [icon('menu'), el('span', { class: 'header__menu-text' }, texts.menu)];
        this.#popover = new Popover(
            { look: 'utrecht-button header__menu', name: 'menu' },
            words,
            this.#groups(texts, actions, readsAloud),
        );
        this.element = this.#popover.element;
    }

    focus() {
        this.#popover.focus();
    }

    /** There only where a talk can go on in WhatsApp. */
    offerWhatsApp(offered) {
        this.#whatsApp.parentElement.hidden = !offered;
    }

    #groups(texts, actions, readsAloud) {
        return [
            group(texts.menuTalk, [
                this.#item(texts.menuOverview, () => actions.command('menu')),
                this.#item(texts.menuCorrect, () => actions.command('correct')),
                this.#item(texts.menuRestart, () => actions.command('restart')),
                this.#whatsApp,
            ]),
            group(
                texts.menuLanguage,
                LANGUAGES.map(({ code, label }) =>
                    this.#item(el('bdi', {}, label), () => actions.language(code), {
                        lang: code,
                        'aria-current': code === texts.code && 'true',
                    }),
                ),
                'menu__group--languages',
            ),
            group(texts.menuOwn, [
                this.#item(texts.downloadText, () => actions.download('text/plain', 'txt')),
                this.#item(texts.downloadJson, () => actions.download('application/json', 'json')),
                this.#item(texts.erase, actions.erase),
            ]),
            actions.readAloud &&
                group(texts.menuSettings, [
                    this.#item(texts.readAloud, actions.readAloud, { 'aria-pressed': String(readsAloud) }),
                ]),
        ];
    }

    #item(label, action, attributes = {}) {
        const chosen = () => {
            this.#popover.done();
            action();
        };
        return el('button', { type: 'button', class: 'menu__item', onclick: chosen, ...attributes }, label);
    }
}

function group(title, items, kind = '') {
    const titleId = newElementId('menu-group');
    return el(
        'section',
        { class: `menu__group ${kind}`.trim(), 'aria-labelledby': titleId },
        el('h2', { class: 'menu__title', id: titleId }, title),
        el('ul', {}, items.filter(Boolean).map((item) => el('li', {}, item))),
    );
}
