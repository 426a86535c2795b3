import { otherLanguageOf } from '../text/i18n.js';
import { el, hiddenText } from './dom.js';
import { icon } from './icons.js';

/** What can be said at any step; it is no answer to the question, and looks quieter. */
const COMMANDS = ['_skip', '_why', '_coach', '_correct', '_menu', '_misfit', '_back', '_stop', '_restart', '_my_data'];
/** The header has it in sight at every step. A message that offers it first is about it. */
const COACH = '_coach';
/** Elsewhere a link to this chat stands in its place; who is here has no use for it. */
const LINK = '_link';
const SKIP = '_skip';

/**
 * The answer buttons of one question, with the commands in a row below. A closed group folds to the answer that was
 * given; who pressed it by keyboard stands on that answer, so that the next Tab goes on to the next question.
 */
export class ChoiceGroup {
    #choices;
    #buttons;
    #texts;
    #rows;
    #past;
    #chosen = -1;
    #open = true;

    constructor(choices, questionId, texts, choose) {
        const commands = choices.filter(({ value }, at) => COMMANDS.includes(value) && !(value === COACH && at === 0));
        const answers = choices.filter((choice) => !commands.includes(choice));
        this.#choices = [...answers, ...commands];
        this.#texts = texts;
        this.#buttons = this.#choices.map((choice) =>
            el(
                'button',
                {
                    type: 'button',
                    class: answers.includes(choice)
                        ? 'utrecht-button utrecht-button--secondary-action choice'
                        : 'utrecht-link choice choice--command',
                    onclick: () => this.#open && choose(choice.value, choice.label),
                },
                el('bdi', { lang: otherLanguageOf(choice.label, texts.code) }, choice.label),
            ),
        );
        this.#rows = [
            el('div', { class: 'choices__row' }, this.#buttons.slice(0, answers.length)),
            el('div', { class: 'choices__row choices__row--quiet' }, this.#buttons.slice(answers.length)),
        ].filter((row) => row.hasChildNodes());
        this.#past = el('p', { tabindex: '-1' });
        this.element = el('div', { class: 'choices', 'aria-describedby': questionId });
        this.#show();
    }

    get labels() {
        return this.#choices.map((choice) => choice.label);
    }

    /** Only the newest unanswered question can be answered by button; typing works always. */
    set open(open) {
        if (open !== this.#open) {
            this.#open = open;
            this.#show();
        }
    }

    /** Marks the answer that was given, when it was one of these. */
    mark(answer) {
        this.#chosen = this.#choices.findIndex((choice) => choice.label === answer || choice.value === answer);
        this.#fillPast();
    }

    #show() {
        const focused = this.element.contains(this.element.getRootNode().activeElement);
        this.element.classList.toggle('choices--closed', !this.#open);
        if (this.#open) {
            this.element.setAttribute('role', 'group');
            this.element.setAttribute('aria-label', this.#texts.choices);
            this.element.replaceChildren(...this.#rows);
        } else {
            this.element.removeAttribute('role');
            this.element.removeAttribute('aria-label');
            this.#fillPast();
            this.element.replaceChildren(this.#past);
        }
        if (focused) {
            (this.#open ? this.#buttons[0] : this.#past).focus({ preventScroll: true });
        }
    }

    /**
     * The answer, and what else could have been chosen, for who reads with a screen reader. In sight it is only while it
     * has the focus of the keyboard: the resident's own message below says the same.
     */
    #fillPast() {
        const chosen = this.#choices[this.#chosen];
        const others = this.#choices.filter((choice) => choice !== chosen).map((choice) => choice.label);
        this.#past.className = chosen ? 'choices__past choices__past--said' : 'visually-hidden';
        this.#past.replaceChildren(
            ...(chosen
                ? [icon('check'), hiddenText(`${this.#texts.chosen}: `), el('bdi', {}, chosen.label)]
                : []),
            hiddenText(others.length > 0 ? `. ${this.#texts.otherChoices(others.join(', '))}` : ''),
        );
    }
}

/** The choices of a message that are for this door. */
export function hereOf(message) {
    const choices = Array.isArray(message?.choices) ? message.choices : [];
    return choices.filter((choice) => choice?.value !== LINK);
}

/**
 * The choices of a message that can be shown: a value and words for it, the status of a scheme that it explains, and
 * whether it goes with no other. Under a question or cards the way to a coach is left to the header.
 */
export function choicesOf(message) {
    const choices = hereOf(message);
    const busy = Boolean(message?.cardText) || choices.some((choice) => choice?.value === SKIP);
    return choices
        .filter((choice) => choice?.value !== undefined && choice?.value !== null)
        .filter((choice, at) => choice.value !== COACH || at === 0 || !busy)
        .map(({ value, label, status, exclusive }) => ({
            value: String(value),
            label: String(label ?? value),
            status,
            exclusive: exclusive === true,
        }));
}
