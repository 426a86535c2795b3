import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { plain } from '../page/markdown.js';
import { hideProblem, showProblem } from '../page/problem-line.js';
import { dayAndClock } from '../page/time.js';
import { personName } from '../page/words.js';

/** Notes between colleagues; the resident does not see them in the chat. */
class Notes extends HTMLElement {
    #file;
    #kept;
    #list = el('ul', { class: 'notes__list' });
    #field = el('textarea', {
        id: 'note-field',
        class: 'couch-textarea',
        rows: '2',
        maxlength: '2000',
        'aria-describedby': 'note-help',
        oninput: () => this.#keep(),
    });
    #button = el('button', { type: 'submit', class: 'couch-button couch-button--small' }, 'Bewaar notitie');
    #problem = el('p', { class: 'couch-problem', role: 'alert', hidden: true });

    connect(file, kept) {
        this.#file = file;
        this.#kept = kept;
        this.#field.value = kept.text(`note.${file.id}`);
        this.append(
            el(
                'section',
                { class: 'notes' },
                el('h3', { class: 'notes__title' }, icon('note'), 'Notities'),
                el(
                    'p',
                    { class: 'notes__help', id: 'note-help' },
                    icon('lock'),
                    'Alleen voor collega’s, niet in de chat. De bewoner mag wel om inzage vragen.',
                ),
                this.#list,
                el(
                    'form',
                    { class: 'notes__form', onsubmit: (event) => this.#save(event) },
                    el('label', { class: 'couch-label', for: 'note-field' }, 'Nieuwe notitie'),
                    this.#field,
                    this.#problem,
                    this.#button,
                ),
            ),
        );
        file.addEventListener('dossier', () => this.#draw());
        this.#draw();
    }

    focusField() {
        this.#field.scrollIntoView({ block: 'center' });
        this.#field.focus();
    }

    #draw() {
        const notes = this.#file.dossier.notes ?? [];
        this.#list.hidden = notes.length === 0;
        this.#list.replaceChildren(
            ...notes.map(({ at, by, text }) =>
                el(
                    'li',
                    {},
                    plain(text ?? ''),
                    el(
                        'p',
                        { class: 'story__aside' },
                        [personName(by), at && dayAndClock(at)].filter(Boolean).join(', '),
                    ),
                ),
            ),
        );
    }

    #keep() {
        this.#kept.keep(`note.${this.#file.id}`, this.#field.value);
    }

    async #save(event) {
        event.preventDefault();
        const text = this.#field.value.trim();
        if (text === '' || this.#button.disabled) {
            return;
        }
        this.#button.disabled = true;
        hideProblem(this.#problem);
        try {
            await this.#file.act('notes', { text });
            this.#field.value = '';
            this.#keep();
            await this.#file.read();
        } catch (problem) {
            showProblem(this.#problem, problem);
        } finally {
            this.#button.disabled = false;
        }
    }
}

customElements.define('coach-notes', Notes);
