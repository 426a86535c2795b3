import { announce } from '../page/announcer.js';
import { el, shown } from '../page/dom.js';
import { plain } from '../page/markdown.js';
import { takenBackText } from '../page/words.js';
import { dayLine, eventView } from './message-view.js';
import { showFate } from './fate.js';

/** Within this distance of the end, new messages keep the end in view. */
const NEAR_END = 80;

/** A little longer than the pause between two signs of typing. */
const TYPING_SHOWN_FOR = 4_000;

const NOTHING_SHOWN = {
    answers: 'Je ziet het gesprek met de chatbot niet: de bewoner deelt dat niet.',
    none: 'Je ziet het gesprek met de chatbot niet: de bewoner deelt dat niet.',
    open: 'Je ziet het gesprek met de chatbot nog niet: de bewoner zei nog geen ja.',
};

const STATES = {
    sending: 'wordt verstuurd',
    sent: 'verstuurd',
    failed: 'mislukt',
    refused: 'niet verstuurd',
};

/** The conversation: history is placed before the log goes live, so that only additions are spoken. */
class Transcript extends HTMLElement {
    #file;
    #outgoing;
    #onPutBack;
    #following = true;
    #top = 0;
    #unsent = new Set();
    #fates = new Map();
    #views = new Map();
    #typing = el('p', { class: 'transcript__typing', hidden: true }, 'De bewoner typt');
    #typingTimer = null;
    #log = el('ol', { class: 'transcript__log' });
    #live = el('div', { role: 'log', 'aria-label': 'Berichten' }, this.#log);
    #pending = el('ol', { class: 'transcript__log transcript__log--pending', 'aria-label': 'Jouw berichten onderweg' });
    #none = el('p', { class: 'transcript__none' });
    #toEnd = el(
        'button',
        { type: 'button', class: 'couch-button transcript__to-end', hidden: true, onclick: () => this.showEnd() },
        'Nieuwe berichten',
    );
    #scroll = el('div', { class: 'transcript__scroll', tabindex: '0', role: 'region', 'aria-label': 'Gesprek' });

    /** `onPutBack` gets the text of a message that the coach wants to change or keep. */
    connect(file, outgoing, onPutBack) {
        this.#file = file;
        this.#outgoing = outgoing;
        this.#onPutBack = onPutBack;
        this.#draw(file.events, null);
        this.#scroll.append(this.#none, this.#live, this.#pending, this.#typing);
        this.append(this.#scroll, this.#toEnd);
        this.#scroll.addEventListener('scroll', () => this.#onScroll(), { passive: true });
        new ResizeObserver(() => this.#following && this.showEnd()).observe(this.#scroll);
        file.addEventListener('anew', () => this.#clear());
        file.addEventListener('events', ({ detail }) => this.#grow(detail));
        file.addEventListener('dossier', () => {
            this.#explainNone();
            this.#hideTakenBack();
        });
        file.addEventListener('delivery', () => this.#drawFates());
        outgoing.addEventListener('change', () => this.#drawPending());
        this.#drawPending();
        this.showEnd();
    }

    /** For a moment; silent for screen readers, for it would speak all the time. */
    showTyping() {
        this.#typing.hidden = false;
        clearTimeout(this.#typingTimer);
        this.#typingTimer = setTimeout(() => this.#hideTyping(), TYPING_SHOWN_FOR);
        if (this.#following) {
            this.showEnd();
        }
    }

    #hideTyping() {
        this.#typing.hidden = true;
    }

    #grow(events) {
        if (events.some(({ from }) => from === 'resident')) {
            this.#hideTyping();
        }
        const previous = this.#file.events.at(-1 - events.length) ?? null;
        this.#draw(events, previous);
        events.forEach((event) => this.#outgoing.confirm(event));
        if (this.#following) {
            this.showEnd();
        } else {
            this.#toEnd.hidden = false;
        }
    }

    #draw(events, previous) {
        let before = previous;
        for (const event of events) {
            const view = eventView(event, this.#file.dossier.language);
            this.#log.append(...shown([dayLine(event, before), view]));
            this.#brought(event, view);
            if (event.message) {
                this.#views.set(event, view);
            }
            before = event;
        }
        this.#drawFates();
        this.#explainNone();
    }

    #clear() {
        this.#log.replaceChildren();
        this.#views.clear();
        this.#fates.clear();
    }

    #hideTakenBack() {
        for (const [event, view] of this.#views) {
            if (this.#file.isTakenBack(event)) {
                const text = view.querySelector('.message__text');
                text.replaceChildren(takenBackText(event.from));
                while (text.nextSibling) {
                    text.nextSibling.remove();
                }
                this.#views.delete(event);
            }
        }
    }

    /** What a channel brings has a line that says how far it is. */
    #brought(event, view) {
        if (event.from === 'coach' && (this.#file.isOnWhatsApp || this.#file.fateOf(event))) {
            this.#fates.set(event, view.appendChild(el('p', { class: 'message__state' })));
        }
    }

    #drawFates() {
        for (const [event, line] of this.#fates) {
            showFate(line, this.#file.fateOf(event));
        }
    }

    #explainNone() {
        this.#none.hidden = this.#file.events.length > 0;
        this.#none.textContent = NOTHING_SHOWN[this.#file.dossier.consent?.given] ?? 'Er zijn nog geen berichten.';
    }

    #drawPending() {
        this.#pending.replaceChildren(...this.#outgoing.messages.map((message) => this.#pendingView(message)));
        this.#pending.hidden = this.#outgoing.messages.length === 0;
        this.#announceUnsent();
        if (this.#following) {
            this.showEnd();
        }
    }

    #announceUnsent() {
        const unsent = new Set(this.#outgoing.messages.filter(isUnsent).map(({ id }) => id));
        if ([...unsent].some((id) => !this.#unsent.has(id))) {
            announce('Je bericht is niet verstuurd. Je kunt het opnieuw proberen.');
        }
        this.#unsent = unsent;
    }

    #pendingView(message) {
        const asks = isUnsent(message);
        return el(
            'li',
            { class: `message message--coach message--${message.state}` },
            el('p', { class: 'message__head' }, el('strong', {}, 'Jij')),
            el('div', { class: 'message__text', dir: 'auto' }, plain(message.text)),
            el(
                'p',
                { class: 'message__state' },
                STATES[message.state],
                asks && message.problem && `: ${message.problem}`,
            ),
            asks && this.#ways(message),
        );
    }

    #ways(message) {
        return el(
            'p',
            { class: 'message__ways' },
            message.state === 'failed' &&
                el(
                    'button',
                    {
                        type: 'button',
                        class: 'couch-button couch-button--small',
                        onclick: () => this.#outgoing.retry(),
                    },
                    'Opnieuw versturen',
                ),
            el(
                'button',
                { type: 'button', class: 'couch-button couch-button--small', onclick: () => this.#putBack(message) },
                'Terug naar het veld',
            ),
        );
    }

    #putBack(message) {
        this.#outgoing.remove(message.id);
        this.#onPutBack(message.text);
    }

    /** Scrolling up is a wish to read back; a field that grows below is not. */
    #onScroll() {
        const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
        const nearEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
        this.#following = nearEnd || (this.#following && scrollTop >= this.#top);
        this.#top = scrollTop;
        this.#toEnd.hidden ||= nearEnd;
    }

    showEnd() {
        this.#following = true;
        this.#scroll.scrollTop = this.#scroll.scrollHeight;
        this.#toEnd.hidden = true;
    }
}

function isUnsent({ state }) {
    return state === 'failed' || state === 'refused';
}

customElements.define('coach-transcript', Transcript);
