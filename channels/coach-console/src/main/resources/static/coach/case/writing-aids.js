import { el } from '../page/dom.js';
import { languageName } from '../page/words.js';
import { blankFrom, openBlanks } from './blanks.js';
import { knownAlready } from './known.js';
import { pick } from './picker.js';

/** A word is mostly typed within this time, so that there is one search a word rather than one a letter. */
const PAUSE = 250;

const AND = new Intl.ListFormat('nl', { type: 'conjunction' });

/** Help with what a coach writes: standard answers and their open places, answers of the chatbot, and what is known already. */
class WritingAids extends HTMLElement {
    #file;
    #field;
    #put;
    #replies = null;
    #open = el('p', { class: 'aids__open', id: 'aids-open', role: 'status' });
    #known = el('p', { class: 'aids__known', role: 'status' });

    /** `put(text)` sets a text in the field, behind what is there. */
    connect(file, field, put) {
        this.#file = file;
        this.#field = field;
        this.#put = put;
        this.append(
            this.#open,
            this.#known,
            el(
                'div',
                { class: 'aids__buttons' },
                button('Standaardantwoord', () => this.#pickReply()),
                button('Zoek antwoord', () => this.#pickAnswer()),
            ),
        );
        file.addEventListener('dossier', () => this.#hint());
    }

    /** The field has other words now. */
    typed() {
        const open = openBlanks(this.#field.value);
        this.#field.removeAttribute('aria-invalid');
        const words = `Nog in te vullen: ${open.join(', ')}. Met Tab ga je naar de volgende plek.`;
        this.#say(this.#open, open.length > 0 ? words : '');
        this.#hint();
    }

    /** False, with a sentence that says why, while something in the field stands in the way of sending it. */
    allows(text) {
        const open = openBlanks(text);
        const excess = text.length - this.#field.maxLength;
        if (open.length > 0) {
            this.#stop(`Vul eerst nog in: ${AND.format(open.map((name) => `‘${name}’`))}. Daarna kun je versturen.`);
            this.#select(0);
        } else if (excess > 0) {
            this.#stop(`Je bericht is te lang. Haal er ${excess} tekens af.`);
        }
        return open.length === 0 && excess <= 0;
    }

    /** Tab goes from one open place to the next, and behind the last one on through the page as ever. */
    onTab(event) {
        if (!event.shiftKey && this.#select(this.#field.selectionEnd)) {
            event.preventDefault();
        }
    }

    #stop(words) {
        this.#field.setAttribute('aria-invalid', 'true');
        this.#say(this.#open, words);
        this.#field.focus();
    }

    #say(line, words) {
        if (line.textContent !== words) {
            line.textContent = words;
        }
    }

    #select(place) {
        const blank = blankFrom(this.#field.value, place);
        if (blank) {
            this.#field.setSelectionRange(blank.start, blank.end);
        }
        return blank !== null;
    }

    #hint() {
        const known = knownAlready(this.#field.value, this.#file.dossier?.answers ?? []);
        this.#say(this.#known, known ? `Dit weten we al: ${questionOf(known)} — ${known.answer}` : '');
    }

    async #pickReply() {
        this.#replies = null;
        const chosen = await pick({
            title: 'Standaardantwoord',
            label: 'Zoek op een woord',
            find: (words) => this.#findReplies(words),
        });
        this.#use(chosen);
    }

    async #findReplies(words) {
        this.#replies ??= await this.#file.replies();
        const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
        const items = this.#replies
            .filter(({ title, text }) => wanted.every((word) => `${title} ${text}`.toLowerCase().includes(word)))
            .map((reply) => this.#itemOf(reply));
        return { items, note: items.length > 0 ? counted(items.length) : 'Geen antwoord met deze woorden.' };
    }

    async #pickAnswer() {
        const chosen = await pick({
            title: 'Zoek antwoord',
            label: 'Waar gaat het over?',
            pause: PAUSE,
            find: (words) => this.#findAnswers(words),
        });
        this.#use(chosen);
    }

    async #findAnswers(words) {
        if (words === '') {
            return { items: [], note: 'Typ een woord, of de naam van een regeling. Lees het na: het is de tekst van de chatbot.' };
        }
        const { found, more } = await this.#file.answers(words);
        const items = found.map((answer) => this.#itemOf(answer));
        const rest = more ? ' Er is meer: typ een woord erbij.' : '';
        return { items, note: items.length > 0 ? counted(items.length) + rest : 'Niets gevonden. Probeer een ander woord.' };
    }

    #itemOf(found) {
        const isOther = found.language !== this.#file.dossier.language;
        const marks = [found.kind === 'scheme' && 'regeling', isOther && `in het ${languageName(found.language)}`];
        return { ...found, mark: marks.filter(Boolean).join(', ') };
    }

    #use(chosen) {
        if (chosen) {
            this.#put(chosen.text);
            this.#select(this.#field.value.length - chosen.text.length);
        }
    }
}

/** The first sentence of a question; what may come behind it tells how to answer. */
function questionOf({ question, label }) {
    const end = question.indexOf('?');
    return end < 0 ? label : question.slice(0, end + 1);
}

function counted(count) {
    return count === 1 ? '1 antwoord.' : `${count} antwoorden.`;
}

function button(words, onclick) {
    return el('button', { type: 'button', class: 'couch-button couch-button--small', onclick }, words);
}

customElements.define('coach-writing-aids', WritingAids);
