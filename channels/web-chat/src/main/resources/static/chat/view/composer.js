import { COMPOSER_LINES, COUNTER_FROM, TEXT_LIMIT } from '../conversation/limits.js';
import { el, newElementId } from './dom.js';
import { icon } from './icons.js';

/** The typing box. What was typed stays until it is on its way, and comes back when it could not be sent. */
export class Composer {
    #texts;
    #actions;
    #field;
    #counter;

    /** `actions` has `say(text)` and `typing()`; `beside` stands beside the label. */
    constructor(texts, actions, beside) {
        this.#texts = texts;
        this.#actions = actions;
        const fieldId = newElementId('composer');
        const counterId = newElementId('counter');
        this.#field = el('textarea', {
            class: 'utrecht-textarea composer__field',
            id: fieldId,
            rows: 1,
            enterkeyhint: 'send',
            autocomplete: 'off',
            dir: texts.direction,
            'aria-describedby': counterId,
            oninput: () => this.#changed(),
            onkeydown: (event) => this.#pressed(event),
        });
        this.#counter = el('p', { class: 'composer__counter', id: counterId, role: 'status' });
        this.element = el(
            'form',
            { class: 'composer', onsubmit: (event) => this.#submitted(event) },
            el(
                'div',
                { class: 'composer__head' },
                el('label', { class: 'composer__label', for: fieldId }, texts.composer),
                beside,
            ),
            el('div', { class: 'composer__row' }, this.#field, this.#sendButton()),
            this.#counter,
        );
    }

    get draft() {
        return this.#field.value;
    }

    set draft(text) {
        this.#field.value = text;
        this.#fit();
    }

    /** Puts a text back after it could not be sent, unless something else is being typed. */
    giveBack(text) {
        if (this.draft.trim() !== '' || !text) {
            return false;
        }
        this.draft = text;
        return true;
    }

    get hasFocus() {
        return this.#field.matches(':focus');
    }

    focus() {
        this.#field.focus();
    }

    #sendButton() {
        return el(
            'button',
            { type: 'submit', class: 'utrecht-button utrecht-button--primary-action composer__send' },
            icon('send'),
            el('span', { class: 'composer__send-text' }, this.#texts.send),
        );
    }

    #pressed(event) {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            this.element.requestSubmit();
        }
    }

    #submitted(event) {
        event.preventDefault();
        const text = clean(this.draft);
        if (text.length > TEXT_LIMIT || text === '') {
            this.focus();
            return;
        }
        this.draft = '';
        this.#actions.say(text);
        this.focus();
    }

    #changed() {
        this.#fit();
        if (this.draft.trim() !== '') {
            this.#actions.typing();
        }
    }

    #fit() {
        this.#count();
        this.#field.dir = this.draft === '' ? this.#texts.direction : 'auto';
        this.#field.style.height = '';
        if (this.#field.offsetHeight === 0) {
            return;
        }
        const style = getComputedStyle(this.#field);
        const edges = ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth']
            .map((side) => parseFloat(style[side]) || 0)
            .reduce((sum, size) => sum + size, 0);
        const borders = this.#field.offsetHeight - this.#field.clientHeight;
        const most = parseFloat(style.lineHeight) * COMPOSER_LINES + edges;
        this.#field.style.height = `${Math.min(this.#field.scrollHeight + borders, most)}px`;
    }

    #count() {
        const length = clean(this.draft).length;
        const over = length - TEXT_LIMIT;
        this.#field.setAttribute('aria-invalid', String(over > 0));
        this.element.classList.toggle('composer--over', over > 0);
        if (over > 0) {
            this.#counter.textContent = this.#texts.charactersOver(over);
        } else {
            this.#counter.textContent = length >= COUNTER_FROM ? this.#texts.charactersLeft(-over) : '';
        }
    }
}

/** What the server will count: no outer blanks, no NUL, no half characters. */
function clean(text) {
    const whole = text.toWellFormed ? text.toWellFormed() : text;
    return whole.replaceAll('\u0000', '').trim();
}
