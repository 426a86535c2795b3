import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { hideProblem, showProblem } from '../page/problem-line.js';

/** Says over everything else what is about to happen, and what can be done about it. Leaving it is doing that, or later. */
export class LockWarning {
    #stay;
    #dialog = null;
    #isPutOff = false;

    /** @param stay what the button does; while it fails the warning stays and says why */
    constructor(stay) {
        this.#stay = stay;
    }

    get isOpen() {
        return this.#dialog !== null;
    }

    /** Opens it, changes its words or, without words, closes it. One that was put off comes no more. */
    show(words) {
        if (!words) {
            this.#isPutOff = false;
            this.#close();
        } else if (!this.#isPutOff) {
            this.#dialog ??= this.#open(words);
            this.#change(words.title);
        }
    }

    #open(words) {
        const problem = el('p', { class: 'couch-problem', role: 'alert', hidden: true });
        const stay = () => this.#attempt(problem);
        const later = words.later && (() => this.#putOff());
        const dialog = el(
            'dialog',
            {
                class: 'couch-dialog lock',
                role: 'alertdialog',
                'aria-labelledby': 'lock-title',
                'aria-describedby': 'lock-text',
            },
            el(
                'div',
                { class: 'couch-dialog__form' },
                el('h2', { class: 'couch-dialog__title' }, icon('lock'), el('span', { id: 'lock-title' }, words.title)),
                el('p', { class: 'couch-visually-hidden', role: 'status' }),
                el('p', { id: 'lock-text' }, words.text),
                el(
                    'div',
                    { class: 'couch-dialog__buttons' },
                    problem,
                    el('button', { type: 'button', class: 'couch-button couch-button--primary', onclick: stay }, words.stay),
                    later && el('button', { type: 'button', class: 'couch-button', onclick: later }, words.later),
                ),
            ),
        );
        dialog.addEventListener('cancel', (event) => {
            event.preventDefault();
            (later ?? stay)();
        });
        document.body.append(dialog);
        dialog.showModal();
        return dialog;
    }

    /** A dialog's name is said when it opens, not when it changes. */
    #change(title) {
        const shown = this.#dialog.querySelector('#lock-title');
        if (shown.textContent !== title) {
            shown.textContent = title;
            this.#dialog.querySelector('[role=status]').textContent = title;
        }
    }

    async #attempt(problem) {
        hideProblem(problem);
        try {
            await this.#stay();
            this.#close();
        } catch (error) {
            showProblem(problem, error);
        }
    }

    #putOff() {
        this.#isPutOff = true;
        this.#close();
    }

    #close() {
        this.#dialog?.close();
        this.#dialog?.remove();
        this.#dialog = null;
    }
}
