import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { openingLine } from './opening-line.js';
import './writing-aids.js';

/** The longest text that the server takes. */
const LONGEST = 2_000;

/** From here on the counter is shown. */
const NEARLY_FULL = 1_800;

/** The field starts small, so that the talk stays in view, and grows with the text. */
const FEWEST_ROWS = 2;
const MOST_ROWS = 7;

/** Where the coach writes. It is there only while this coach holds the floor; otherwise it says what to do. */
class Composer extends HTMLElement {
    #file;
    #outgoing;
    #kept;
    #me;
    #field = el('textarea', {
        id: 'composer-field',
        class: 'couch-textarea composer__field',
        rows: '2',
        maxlength: String(LONGEST),
        'aria-describedby': 'composer-window aids-open composer-help',
        oninput: () => this.#typed(),
        onkeydown: (event) => this.#onKey(event),
    });
    #windowLine = el('p', { class: 'composer__window', id: 'composer-window', role: 'status' });
    #count = el('span', { class: 'composer__count', role: 'status' });
    #suggest = el(
        'button',
        { type: 'button', class: 'couch-button couch-button--small', onclick: () => this.#propose() },
        'Zet een begin klaar',
    );
    #aids = el('coach-writing-aids');
    #form = el(
        'form',
        { class: 'composer__form', onsubmit: (event) => this.#onSubmit(event) },
        this.#windowLine,
        el('label', { class: 'couch-label', for: 'composer-field' }, 'Jouw bericht aan de bewoner'),
        el(
            'div',
            { class: 'composer__row' },
            this.#field,
            el('button', { type: 'submit', class: 'couch-button couch-button--primary' }, 'Verstuur'),
        ),
        this.#aids,
        el(
            'p',
            { class: 'composer__help', id: 'composer-help' },
            el('span', {}, 'Enter verstuurt, Shift+Enter geeft een nieuwe regel.'),
            this.#suggest,
            this.#count,
        ),
    );
    #notice = el('p', { class: 'composer__notice' });

    connect(file, outgoing, kept, me) {
        this.#file = file;
        this.#outgoing = outgoing;
        this.#kept = kept;
        this.#me = me;
        this.#field.value = kept.text(`draft.${file.id}`);
        this.append(this.#notice, this.#form);
        this.#aids.connect(file, this.#field, (text) => this.put(text));
        file.addEventListener('dossier', () => this.#draw());
        file.addEventListener('events', () => this.#draw());
        this.#draw();
        this.#changed();
    }

    /** A window closes by itself. */
    minute() {
        this.#draw();
    }

    focusField() {
        if (!this.#form.hidden) {
            this.#field.focus();
        }
    }

    /** Puts a text in the field, behind what is there. */
    put(text) {
        this.#field.value = [this.#field.value.trim(), text].filter(Boolean).join('\n');
        this.#changed();
        this.focusField();
    }

    #draw() {
        this.#form.hidden = !this.#file.isMine;
        this.#notice.hidden = this.#file.isMine;
        this.#notice.textContent = this.#reason();
        this.#showWindow();
        this.#offer();
        this.#fit();
    }

    /** Before a coach sends, what will happen to it. */
    #showWindow() {
        const words = this.#file.isWindowClosed ? whileClosed(this.#file.dossier) : '';
        if (this.#windowLine.textContent !== words) {
            this.#windowLine.replaceChildren(...(words ? [icon('clock'), el('span', {}, words)] : []));
        }
    }

    #reason() {
        if (this.#file.isWaiting) {
            return 'Neem het gesprek over om te schrijven. Tot dan helpt de chatbot verder.';
        }
        return this.#file.isEnded
            ? 'Dit gesprek is niet meer bij een coach.'
            : 'Een collega praat met deze bewoner. Jij leest mee.';
    }

    #propose() {
        this.put(openingLine(this.#file.dossier, this.#me));
    }

    #onKey(event) {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            this.#form.requestSubmit();
        } else if (event.key === 'Tab') {
            this.#aids.onTab(event);
        }
    }

    #onSubmit(event) {
        event.preventDefault();
        const text = this.#field.value.trim();
        if (text === '' || !this.#aids.allows(text)) {
            return;
        }
        this.#field.value = '';
        this.#outgoing.add(text);
        this.#changed();
        this.#field.focus();
    }

    #typed() {
        this.#changed();
        if (this.#field.value.trim() !== '') {
            this.#file.typing();
        }
    }

    #changed() {
        const length = this.#field.value.length;
        this.#kept.keep(`draft.${this.#file.id}`, this.#field.value);
        this.#count.textContent = countOf(length);
        this.#aids.typed();
        this.#offer();
        this.#fit();
    }

    /** A start is offered before the first words only. */
    #offer() {
        const begun = this.#field.value !== '' || this.#outgoing.messages.length > 0;
        this.#suggest.hidden = begun || this.#file.events.some(({ from }) => from === 'coach');
    }

    /** As many rows as the text needs, within reason. */
    #fit() {
        this.#field.rows = FEWEST_ROWS;
        const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(this.#field);
        const needed =
            (this.#field.scrollHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)) / parseFloat(lineHeight);
        if (needed > FEWEST_ROWS) {
            this.#field.rows = Math.min(MOST_ROWS, Math.round(needed));
        }
    }
}

/** What came out of a list may be longer than what can be typed. */
function countOf(length) {
    if (length > LONGEST) {
        return `${length - LONGEST} tekens te veel`;
    }
    return length >= NEARLY_FULL ? `nog ${LONGEST - length} tekens` : '';
}

function whileClosed({ deliveries = [], noticeAllowed }) {
    if (deliveries.some(({ state }) => state === 'parked')) {
        return 'Het venster is dicht. Ook dit antwoord wacht tot de bewoner verder leest.';
    }
    return noticeAllowed
        ? 'Het venster is dicht. De bewoner krijgt eerst een bericht dat je antwoord klaar is.'
        : 'Het venster is dicht. Je antwoord wacht tot de bewoner weer schrijft. Blijft het stil? Sluit dan af met Niet bereikt.';
}

customElements.define('coach-composer', Composer);
