import { el, hiddenText } from './dom.js';
import { icon } from './icons.js';

/**
 * The answer buttons of one question. A closed group stays readable and keeps the focus where it is: its buttons are
 * `aria-disabled`, never `disabled`.
 */
export class ChoiceGroup {
    #choices;
    #buttons;
    #texts;
    #open = true;

    constructor(choices, questionId, texts, choose) {
        this.#choices = choices;
        this.#texts = texts;
        this.#buttons = choices.map((choice) =>
            el(
                'button',
                {
                    type: 'button',
                    class: 'utrecht-button utrecht-button--secondary-action choice',
                    onclick: () => this.#open && choose(choice.value, choice.label),
                },
                el('bdi', {}, choice.label),
            ),
        );
        this.element = el(
            'div',
            { class: 'choices', role: 'group', 'aria-label': texts.choices, 'aria-describedby': questionId },
            this.#buttons,
        );
    }

    get labels() {
        return this.#choices.map((choice) => choice.label);
    }

    /** Only the newest unanswered question can be answered by button; typing works always. */
    set open(open) {
        if (open === this.#open) {
            return;
        }
        this.#open = open;
        this.element.classList.toggle('choices--closed', !open);
        this.#buttons.forEach((button) => {
            if (open) {
                button.removeAttribute('aria-disabled');
            } else {
                button.setAttribute('aria-disabled', 'true');
            }
        });
    }

    /** Marks the answer that was given, when it was one of these. */
    mark(answer) {
        const at = this.#choices.findIndex((choice) => choice.label === answer || choice.value === answer);
        this.#buttons.forEach((button, index) => {
            const chosen = index === at;
            button.classList.toggle('choice--chosen', chosen);
            button.querySelector('.choice__mark')?.remove();
            if (chosen) {
                const words = hiddenText(` (${this.#texts.chosen})`);
                button.append(el('span', { class: 'choice__mark' }, icon('check'), words));
            }
        });
    }
}

/** The choices of a message that can be shown: a value, words for it, and whether it goes with no other. */
export function choicesOf(message) {
    const choices = Array.isArray(message?.choices) ? message.choices : [];
    return choices
        .filter((choice) => choice?.value !== undefined && choice?.value !== null)
        .map(({ value, label, exclusive }) => ({
            value: String(value),
            label: String(label ?? value),
            exclusive: exclusive === true,
        }));
}
