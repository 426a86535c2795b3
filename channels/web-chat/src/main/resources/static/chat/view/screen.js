import { Announcer } from './announcer.js';
import { Composer } from './composer.js';
import { el } from './dom.js';
import { Header } from './header.js';
import { MessageList } from './message-list.js';
import { Notice } from './notice.js';
import { quickExit } from './safety-card.js';
import { StatusLine } from './status-line.js';

/** All parts of the chat in one language. Another language is another screen with the same conversation. */
export class Screen {
    #body;
    #exit;
    #curtain = null;

    constructor(texts, actions, { widget, readsAloud }) {
        this.texts = texts;
        this.announcer = new Announcer(texts);
        this.header = new Header(texts, actions, readsAloud);
        this.list = new MessageList(texts, actions);
        this.notice = new Notice(texts);
        this.statusLine = new StatusLine(texts, (words) => this.announcer.status(words));
        this.composer = new Composer(texts, actions, this.statusLine.element);
        this.#exit = el('div', { class: 'exit-bar', hidden: true }, quickExit(texts, actions.leave));
        this.#body = el(
            'div',
            { class: 'body' },
            this.list.element,
            el('div', { class: 'dock' }, this.notice.element, this.composer.element),
        );
        if (!widget) {
            this.header.element.prepend(this.#skipLink());
        }
        const main = el(widget ? 'div' : 'main', { class: 'main' }, this.#exit, this.#body);
        this.element = el(
            'div',
            { class: 'screen', lang: texts.code, dir: texts.direction },
            this.header.element,
            main,
            footer(widget ? 'div' : 'footer', texts, actions),
            this.announcer.element,
        );
    }

    /** Once there was a reason to leave quickly, the way out stays in sight. */
    offerQuickExit() {
        this.#exit.hidden = false;
    }

    /** Hides the conversation behind a panel; `null` brings it back. */
    draw(curtain) {
        this.#curtain?.remove();
        this.#curtain = curtain;
        this.#body.hidden = curtain !== null;
        if (curtain) {
            this.#body.after(curtain);
        }
    }

    /** Which part holds the focus, so that the next screen can give it to the same part. */
    get focused() {
        if (this.composer.hasFocus) {
            return 'composer';
        }
        return this.header.hasFocus ? 'header' : null;
    }

    set focused(part) {
        if (part) {
            this[part].focus();
        }
    }

    get isDrawn() {
        return this.#curtain !== null;
    }

    dispose() {
        this.statusLine.dispose();
        this.element.remove();
    }

    #skipLink() {
        const onclick = (event) => {
            event.preventDefault();
            this.composer.focus();
        };
        return el('a', { class: 'skip-link', href: '#', onclick }, this.texts.skipLink);
    }
}

/** Always in sight on a shared computer: how to leave nothing behind. */
function footer(tag, texts, actions) {
    const { code, label } = texts.otherLanguage;
    const link = (words, onclick, lang) =>
        el('button', { type: 'button', class: 'footer__button', lang, onclick }, words);
    return el(
        tag,
        { class: 'footer' },
        el('p', {}, texts.footer),
        link(texts.erase, actions.erase),
        link(label, () => actions.language(code), code),
    );
}
