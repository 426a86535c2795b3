import { el } from './dom.js';
import { icon } from './icons.js';

/** What a person types with, and what else can be sent. */
export class Composer {
    #do;
    #field = el('textarea', { id: 'bericht', class: 'composer__field', rows: '1', maxlength: '4096', placeholder: 'Bericht' });
    #menu = el('div', { class: 'attach', id: 'meer', hidden: true });
    #more = el(
        'button',
        {
            type: 'button',
            class: 'round',
            'aria-expanded': 'false',
            'aria-controls': 'meer',
            'aria-label': 'Stuur iets anders',
            onclick: () => this.#toggle(this.#menu.hidden),
        },
        icon('plus'),
    );
    #editing = el(
        'p',
        { class: 'composer__editing', hidden: true },
        'Je wijzigt je laatste bericht. ',
        el('button', { type: 'button', class: 'link', onclick: () => this.#stopEditing() }, 'Toch niet'),
    );
    #isEditing = false;
    #last = null;

    /** @param act does something on the phone */
    constructor(act) {
        this.#do = act;
        this.#menu.append(
            this.#item('microphone', 'Spraakbericht', () => this.#send({ type: 'voice' })),
            this.#item('picture', 'Foto', () => this.#sendPicture()),
            this.#item('sticker', 'Sticker', () => this.#send({ type: 'sticker' })),
            this.#item('place', 'Locatie', () => this.#send({ type: 'location' })),
            this.#item('pencil', 'Wijzig laatste', () => this.#edit()),
            this.#item('erase', 'Verwijder laatste', () => this.#send({ type: 'revoke' })),
        );
        this.#field.addEventListener('keydown', (event) => this.#key(event));
        this.#field.addEventListener('input', () => this.#grow());
        this.element = el(
            'form',
            { class: 'composer', onsubmit: (event) => this.#submit(event) },
            this.#menu,
            this.#editing,
            el(
                'div',
                { class: 'composer__row' },
                this.#more,
                el('label', { class: 'visually-hidden', for: 'bericht' }, 'Je bericht'),
                this.#field,
                el('button', { type: 'submit', class: 'round round--send', 'aria-label': 'Verstuur' }, icon('send')),
            ),
        );
        this.element.addEventListener('keydown', (event) => {
            if (event.key === 'Escape' && !this.#menu.hidden) {
                this.#toggle(false);
                this.#more.focus();
            }
        });
    }

    /** What a link brought; it is the person who sends it. */
    prepare(words) {
        if (words) {
            this.#field.value = words;
            this.#grow();
        }
    }

    show({ phone }) {
        this.#last = phone.chat.filter(isSpoken).at(-1) ?? null;
        this.#menu.querySelectorAll('[data-last]').forEach((button) => {
            button.disabled = !this.#last;
        });
    }

    #item(name, words, onclick) {
        const last = words.endsWith('laatste');
        return el('button', { type: 'button', class: 'attach__item', 'data-last': last, onclick }, icon(name), words);
    }

    #toggle(open) {
        this.#menu.hidden = !open;
        this.#more.setAttribute('aria-expanded', String(open));
    }

    #send(action) {
        this.#toggle(false);
        this.#do(action);
        this.#field.focus();
    }

    /** What was typed stands beside the picture. */
    #sendPicture() {
        this.#send({ type: 'image', text: this.#field.value.trim().slice(0, 1024) });
        this.#clear();
    }

    #edit() {
        this.#toggle(false);
        this.#isEditing = true;
        this.#editing.hidden = false;
        this.#field.value = this.#last?.look.text ?? '';
        this.#grow();
        this.#field.focus();
    }

    #stopEditing() {
        this.#clear();
        this.#field.focus();
    }

    #clear() {
        this.#isEditing = false;
        this.#editing.hidden = true;
        this.#field.value = '';
        this.#grow();
    }

    #submit(event) {
        event.preventDefault();
        const text = this.#field.value.trim();
        if (text) {
            const type = this.#isEditing ? 'edit' : 'text';
            this.#clear();
            this.#send({ type, text });
        }
    }

    #key(event) {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            this.element.requestSubmit();
        }
    }

    #grow() {
        const lines = this.#field.value.split('\n').length;
        this.#field.rows = Math.min(5, Math.max(lines, Math.ceil(this.#field.value.length / 38), 1));
    }
}

/** As the server sees it: typed words that were not taken back. */
function isSpoken(line) {
    return line.own && !line.revoked && line.look.kind === 'text' && !line.quotedId;
}
