import { el, hidden } from '../page/dom.js';
import { announce } from '../page/announcer.js';
import { personName } from '../page/words.js';
import { askClose, askFree, askReturn, askTransfer } from './dialogs.js';

/** Longer than any double click: nobody reads a new button and means to press it within this time. */
const SETTLES_IN = 1_000;

/** What this coach may do with the case now, and what came of it. */
class CaseActions extends HTMLElement {
    #file;
    #kept;
    #listener;
    #buttons = {
        take: button('Neem over', '', () => this.#take(), true),
        free: button('Zet terug', ' in de lijst', () => this.#free()),
        giveBack: button('Geef terug', ' aan chatbot', () => this.#giveBack()),
        transfer: button('Zet door', '', () => this.#transfer()),
        close: button('Sluit af', '', () => this.#close()),
        note: button('Notitie', '', () => this.#listener.onNote()),
    };
    #unsettled = new Set();
    #isBusy = false;

    /** The listener hears `onTaken`, `onNote`, `onNotice` with a sentence for the top of the case, `onProblem`, and `onLeaving`, which saves what is open. */
    connect(file, kept, listener) {
        this.#file = file;
        this.#kept = kept;
        this.#listener = listener;
        this.append(...Object.values(this.#buttons));
        this.#show(this.#allowed());
        this.addEventListener('mousedown', (event) => this.#keepFocus(event));
        file.addEventListener('dossier', () => this.#draw());
    }

    #allowed() {
        const { isWaiting, isMine, isToLead } = this.#file;
        const allowed = {
            take: isWaiting,
            free: isToLead,
            giveBack: isMine || isToLead,
            transfer: isMine || isToLead,
            close: isMine,
            note: true,
        };
        return Object.keys(allowed).filter((name) => allowed[name]);
    }

    #draw() {
        const allowed = this.#allowed();
        const fresh = allowed.filter((name) => this.#buttons[name].hidden);
        const pressed = document.activeElement;
        this.#show(allowed);
        if (this.contains(pressed) && pressed.hidden) {
            this.#buttons.note.focus();
        }
        if (fresh.length > 0) {
            this.#settle(fresh.map((name) => this.#buttons[name]));
        }
    }

    #show(allowed) {
        Object.entries(this.#buttons).forEach(([name, each]) => {
            each.hidden = !allowed.includes(name);
        });
    }

    /** A new button may have come under a pointer that meant the one before it, so it cannot be pressed at once. */
    #settle(fresh) {
        fresh.forEach((each) => this.#unsettled.add(each));
        this.#enable();
        setTimeout(() => {
            fresh.forEach((each) => this.#unsettled.delete(each));
            this.#enable();
        }, SETTLES_IN);
    }

    /** A press beside a button, or on one that cannot be pressed yet, takes the focus from nothing. */
    #keepFocus(event) {
        if (event.target === this) {
            event.preventDefault();
        }
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
        if (first) {
            this.#listener.onNotice(`${first} was je voor. Kies een andere vraag uit de lijst.`);
        } else {
            this.#listener.onProblem(problem);
        }
    }

    /** What was filled in belongs to the talk; once it is given away nothing more can be. */
    async #isSaved() {
        const isSaved = await this.#listener.onLeaving();
        if (!isSaved) {
            this.#listener.onNotice('De anamnese is nog niet bewaard. Probeer het zo nog eens.');
        }
        return isSaved;
    }

    async #giveBack() {
        if ((await this.#isSaved()) && (await askReturn(this.#file, this.#kept))) {
            this.#ended('returned', 'Teruggegeven. De chatbot praat weer met de bewoner.');
        }
    }

    async #close() {
        if ((await this.#isSaved()) && (await askClose(this.#file, this.#kept))) {
            this.#ended('closed', 'Het gesprek is afgesloten.');
        }
    }

    async #transfer() {
        if ((await this.#isSaved()) && (await askTransfer(this.#file))) {
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
        this.#isBusy = busy;
        this.#enable();
    }

    #enable() {
        Object.values(this.#buttons).forEach((each) => {
            each.disabled = this.#isBusy || this.#unsettled.has(each);
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
