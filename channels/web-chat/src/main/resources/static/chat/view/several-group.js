import { ChoiceGroup } from './choice-group.js';
import { el, hiddenText, newElementId } from './dom.js';
import { icon } from './icons.js';

/** Values that begin so are no answers but ways on: skip, why, a coach. */
const COMMAND = '_';

/**
 * The answers to a question that takes several at once: boxes to tick, and one button that sends what is ticked. What is
 * offered beside the answers stays a button of its own. Opens, closes, folds and marks like a {@link ChoiceGroup}.
 */
export class SeveralGroup {
    #answers;
    #boxes;
    #send;
    #missing = el('p', { class: 'several__missing', role: 'alert', id: newElementId('missing') });
    #beside;
    #answering;
    #past = el('p', { tabindex: '-1' });
    #texts;
    #open = true;

    constructor(choices, sendLabel, questionId, texts, choose) {
        this.#texts = texts;
        this.#answers = choices.filter((choice) => !choice.value.startsWith(COMMAND));
        this.#boxes = this.#answers.map((_, index) => this.#box(index));
        this.#send = el(
            'button',
            {
                type: 'button',
                class: 'utrecht-button utrecht-button--primary-action choice several__send',
                onclick: () => this.#open && this.#sendTicked(choose),
            },
            sendLabel,
        );
        const besides = choices.filter((choice) => choice.value.startsWith(COMMAND));
        this.#beside = new ChoiceGroup(besides, questionId, texts, choose);
        this.#answering = this.#fieldset(questionId);
        this.element = el('div', { class: 'several' }, this.#answering, this.#beside.element);
    }

    get labels() {
        return [...this.#answers.map((answer) => answer.label), ...this.#beside.labels];
    }

    /** A closed group folds to what was answered, and keeps the focus. */
    set open(open) {
        if (open === this.#open) {
            return;
        }
        const focused = this.element.contains(this.element.getRootNode().activeElement);
        this.#open = open;
        this.element.classList.toggle('choices--closed', !open);
        this.#missing.textContent = '';
        this.#beside.open = open;
        this.#fillPast();
        this.element.replaceChildren(open ? this.#answering : this.#past, this.#beside.element);
        if (focused) {
            (open ? this.#boxes[0] : this.#past)?.focus({ preventScroll: true });
        }
    }

    /** Ticks the answers that were given; an answer that did not arrive leaves the boxes as they were. */
    mark(answer) {
        this.#beside.mark(answer);
        if (answer !== null) {
            const given = placesOf(this.#answers, answer);
            this.#boxes.forEach((box, index) => {
                box.checked = given.has(index);
            });
        }
        this.#fillPast();
    }

    #fillPast() {
        const ticked = this.#answers.filter((_, index) => this.#boxes[index].checked);
        this.#past.className = ticked.length > 0 ? 'choices__past' : 'visually-hidden';
        this.#past.replaceChildren(
            ...(ticked.length > 0
                ? [icon('check'), hiddenText(`${this.#texts.chosen}: `), el('bdi', {}, joinedLabels(ticked))]
                : []),
        );
    }

    #fieldset(questionId) {
        const lines = this.#boxes.map((box, index) =>
            el('label', { class: 'several__line' }, box, el('bdi', {}, this.#answers[index].label)),
        );
        return el(
            'fieldset',
            { class: 'several__answers', 'aria-describedby': `${questionId} ${this.#missing.id}` },
            el('legend', { class: 'several__title' }, this.#texts.chooseSeveral),
            lines,
            this.#missing,
            this.#send,
        );
    }

    #box(index) {
        return el('input', {
            type: 'checkbox',
            class: 'several__box',
            onchange: () => this.#ticked(index),
        });
    }

    /** What goes with no other gives way to it, and the other way round. */
    #ticked(index) {
        this.#missing.textContent = '';
        const { exclusive } = this.#answers[index];
        if (this.#boxes[index].checked) {
            this.#boxes.forEach((box, other) => {
                if (other !== index && (exclusive || this.#answers[other].exclusive)) {
                    box.checked = false;
                }
            });
        }
    }

    #sendTicked(choose) {
        const ticked = this.#answers.filter((_, index) => this.#boxes[index].checked);
        if (ticked.length === 0) {
            this.#missing.textContent = this.#texts.nothingChosen;
            this.#boxes[0]?.focus();
            return;
        }
        choose(joinedValues(ticked), joinedLabels(ticked));
    }
}

/** One value for several: the name of the question once, then the answers with commas between. */
function joinedValues(answers) {
    const [first, ...others] = answers.map((answer) => answer.value);
    return [first, ...others.map((value) => value.slice(value.indexOf(':') + 1))].join(',');
}

/** As the server writes it in the resident's own message. */
function joinedLabels(answers) {
    return answers.map((answer) => answer.label).join(', ');
}

/** Which answers, by place, these words are the labels of; none when they are other words. */
function placesOf(answers, words) {
    const given = new Set();
    let rest = `${words}, `;
    answers.forEach((answer, index) => {
        if (rest.startsWith(`${answer.label}, `)) {
            given.add(index);
            rest = rest.slice(answer.label.length + 2);
        }
    });
    return rest === '' ? given : new Set();
}
