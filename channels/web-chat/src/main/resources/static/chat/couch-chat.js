import { takePass } from './conversation/pass.js';
import { fetchTexts, textsFor } from './text/i18n.js';
import { el } from './view/dom.js';
import { icon } from './view/icons.js';

const STYLES = new URL('./style/', import.meta.url);
const LAUNCHER_STYLES = ['tokens', 'launcher'];
const WINDOW_STYLES = ['all'];

/**
 * `<couch-chat>`: the chat on any page. Attributes: `mode` (`widget`, the default, or `page`), `region`, `language`,
 * `flow`, `leave-to` (where "Sluit snel" goes), `server` (an origin, by default the one of this script). As a widget it
 * is one button until a resident opens it; only then is the rest fetched, a conversation started and its key stored.
 * As a page it takes up the talk of a link from WhatsApp (`#verder=`).
 *
 * Tells the page around it `couch-language {language, direction, title}`, `couch-unread`.
 */
class CouchChat extends HTMLElement {
    #root = null;
    #launcher = null;
    #panel = null;
    #window = null;
    #unread = 0;
    #pass = null;
    #moved = () => this.#takeUp();

    connectedCallback() {
        this.#root ??= this.attachShadow({ mode: 'open' });
        this.#root.replaceChildren();
        if (this.#isWidget) {
            this.#showLauncher();
        } else {
            window.addEventListener('hashchange', this.#moved);
            this.#pass = takePass();
            this.#openWindow();
        }
    }

    disconnectedCallback() {
        window.removeEventListener('hashchange', this.#moved);
        this.#window?.stop();
        this.#window = null;
        this.#panel = null;
    }

    get #isWidget() {
        return this.getAttribute('mode') !== 'page';
    }

    /** A link that is followed while the page is open. */
    #takeUp() {
        const pass = takePass();
        if (pass && this.#window) {
            this.#window.goOnWith(pass);
        } else {
            this.#pass = pass ?? this.#pass;
        }
    }

    async #showLauncher() {
        const [texts] = await Promise.all([this.#texts(), this.#style(LAUNCHER_STYLES)]);
        this.#launcher = el(
            'button',
            { type: 'button', class: 'launcher', 'aria-expanded': 'false', onclick: () => this.#toggle() },
            icon('chat'),
            el('span', { lang: texts.code, dir: texts.direction }, texts.open),
            el('span', { class: 'launcher__unread', hidden: true }),
        );
        this.#root.append(this.#launcher);
    }

    async #toggle() {
        if (this.#panel && !this.#panel.hidden) {
            this.#close();
            return;
        }
        if (!this.#panel) {
            await this.#openWindow();
        }
        this.#launcher.setAttribute('aria-expanded', 'true');
        this.#launcher.hidden = true;
        this.#panel.hidden = false;
        this.#countUnread(0);
        this.#window.shown();
        this.#window.focus();
    }

    #close() {
        this.#panel.hidden = true;
        this.#launcher.hidden = false;
        this.#launcher.setAttribute('aria-expanded', 'false');
        this.#launcher.focus();
    }

    async #openWindow() {
        this.#panel = this.#newPanel();
        const [{ ChatWindow }] = await Promise.all([import('./view/chat-window.js'), this.#style(WINDOW_STYLES)]);
        const texts = await ChatWindow.texts(this.getAttribute('language'));
        if (!this.isConnected || this.#window) {
            return;
        }
        this.#root.append(this.#panel);
        this.#window = new ChatWindow(this.#panel, {
            server: this.getAttribute('server') || new URL(import.meta.url).origin,
            region: this.getAttribute('region') ?? undefined,
            flow: this.getAttribute('flow') ?? undefined,
            texts,
            widget: this.#isWidget,
            pass: this.#pass,
            leaveTo: () => this.getAttribute('leave-to'),
            told: (name, detail) => this.#told(name, detail),
        });
    }

    #texts() {
        return fetchTexts(this.getAttribute('language')).catch(() => textsFor(null));
    }

    #newPanel() {
        if (!this.#isWidget) {
            return el('div', { class: 'panel' });
        }
        const { title } = textsFor(this.getAttribute('language'));
        const onkeydown = (event) => event.key === 'Escape' && this.#close();
        return el('div', { class: 'panel', role: 'dialog', 'aria-label': title, hidden: true, onkeydown });
    }

    #told(name, detail) {
        if (name === 'close') {
            this.#close();
        } else if (name === 'unread') {
            this.#messageCame();
        } else {
            this.dispatchEvent(new CustomEvent(`couch-${name}`, { detail, bubbles: true }));
        }
    }

    #messageCame() {
        if (this.#panel.hidden) {
            this.#countUnread(this.#unread + 1);
        }
        this.dispatchEvent(new CustomEvent('couch-unread', { bubbles: true }));
    }

    #countUnread(count) {
        this.#unread = count;
        const badge = this.#launcher?.querySelector('.launcher__unread');
        if (badge) {
            badge.hidden = count === 0;
            badge.textContent = String(count);
            badge.setAttribute('aria-label', textsFor(this.getAttribute('language')).manyNew(count));
        }
    }

    /** Resolves when the sheets have arrived, or will not: an unstyled chat is better than none. */
    #style(names) {
        return Promise.all(
            names.map((name) => {
                const href = new URL(`${name}.css`, STYLES).href;
                if (this.#root.querySelector(`link[href="${href}"]`)) {
                    return null;
                }
                return new Promise((resolve) => {
                    this.#root.append(el('link', { rel: 'stylesheet', href, onload: resolve, onerror: resolve }));
                });
            }),
        );
    }
}

customElements.define('couch-chat', CouchChat);
