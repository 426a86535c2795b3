import { el, hidden } from '../page/dom.js';
import { announce } from '../page/announcer.js';
import { personName } from '../page/words.js';
import { askClose, askFree, askReturn, askTransfer } from './dialogs.js';

/** What this coach may do with the case now, and what came of it. */
class CaseActions extends HTMLElement {
    #file;
    #kept;
    #listener;
    #shown = '';

    /** The listener hears `onTaken`, `onNote`, and `onNotice` with a sentence for the top of the case. */
    connect(file, kept, listener) {
        this.#file = file;
        this.#kept = kept;
        this.#listener = listener;
        file.addEventListener('dossier', () => this.#draw());
        this.#draw();
    }

    #draw() {
        const { isWaiting, isMine, isToLead } = this.#file;
        const now = [isWaiting, isMine, isToLead].join();
        if (now === this.#shown) {
            return;
        }
        this.#shown = now;
        this.replaceChildren(
            ...[
                isWaiting && button('Neem over', '', () => this.#take(), true),
                isToLead && button('Zet terug', ' in de lijst', () => this.#free()),
                (isMine || isToLead) && button('Geef terug', ' aan chatbot', () => this.#giveBack()),
                (isMine || isToLead) && button('Zet door', '', () => this.#transfer()),
                isMine && button('Sluit af', '', () => this.#close()),
                button('Notitie', '', () => this.#listener.onNote()),
            ].filter(Boolean),
        );
    }

    async #take() {
        this.#busy(true);
        try {
            await this.#file.act('take');
            await this.#file.read();
            announce('Jij hebt het gesprek overgenomen. De chatbot zwijgt.');
            this.#listener.onTaken();
        } catch (problem) {
            await this.#notTaken(problem);
        } finally {
            this.#busy(false);
        }
    }

    async #notTaken(problem) {
        const first = problem.status === 409 && personName(problem.body.takenBy);
        await this.#file.read().catch(() => {});
        this.#listener.onNotice(first ? `${first} was je voor. Kies een andere vraag uit de lijst.` : problem.title);
    }

    async #giveBack() {
        if (await askReturn(this.#file, this.#kept)) {
            this.#ended('returned', 'Teruggegeven. De chatbot praat weer met de bewoner.');
        }
    }

    async #close() {
        if (await askClose(this.#file, this.#kept)) {
            this.#ended('closed', 'Het gesprek is afgesloten.');
        }
    }

    async #transfer() {
        if (await askTransfer(this.#file)) {
            this.#listener.onNotice('Doorgezet. De bewoner wacht nu op de andere coach.');
            await this.#file.read().catch(() => {});
        }
    }

    async #free() {
        if (await askFree(this.#file)) {
            this.#listener.onNotice('De vraag staat weer in de lijst. De chatbot praat met de bewoner.');
            await this.#file.read().catch(() => {});
        }
    }

    #ended(state, sentence) {
        this.#file.changed({ id: this.#file.id, state }).catch(() => {});
        this.#listener.onNotice(sentence);
    }

    #busy(busy) {
        this.querySelectorAll('button').forEach((each) => {
            each.disabled = busy;
        });
    }
}

/** The second half of the words is for wide screens and for screen readers. */
function button(words, more, onclick, primary = false) {
    const look = primary ? 'couch-button couch-button--primary' : 'couch-button';
    return el(
        'button',
        { type: 'button', class: look, onclick },
        words,
        more && [el('span', { class: 'case__wide', 'aria-hidden': 'true' }, more), hidden(more)],
    );
}

customElements.define('coach-case-actions', CaseActions);
