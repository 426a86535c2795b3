import { el } from './dom.js';
import { icon } from './icons.js';

let opened = 0;

/** Beside a panel the sheet stays within the phone. */
const BESIDE_PANEL = window.matchMedia('(width >= 56.25rem)');

/**
 * The sheet that a list opens: one row is chosen, then sent.
 *
 * @param phone the element that it rises in
 */
export function openListSheet(line, phone, send) {
    const title = `blad-${(opened += 1)}`;
    const form = el(
        'form',
        { method: 'dialog', class: 'sheet__form' },
        el(
            'div',
            { class: 'sheet__head' },
            el('h2', { id: title }, line.look.opener),
            el('button', { type: 'button', class: 'round', 'aria-label': 'Sluit', onclick: () => dialog.close() }, icon('close')),
        ),
        el('div', { class: 'sheet__rows' }, line.look.sections.map(section)),
        el('button', { type: 'submit', class: 'button button--main' }, 'Verstuur'),
    );
    const dialog = el('dialog', { class: 'sheet', 'aria-labelledby': title }, form);
    form.addEventListener('submit', () => {
        const chosen = new FormData(form).get('keuze');
        send(line.look.sections.flatMap(({ choices }) => choices)[Number(chosen)]);
    });
    number(form);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    if (BESIDE_PANEL.matches) {
        within(phone, dialog);
    }
    dialog.showModal();
}

function within(phone, dialog) {
    const { left, bottom } = phone.getBoundingClientRect();
    const frame = phone.clientLeft;
    dialog.style.left = `${left + frame}px`;
    dialog.style.width = `${phone.clientWidth}px`;
    dialog.style.bottom = `${window.innerHeight - bottom + frame}px`;
}

function section({ title, choices }) {
    return el(
        'fieldset',
        { class: 'sheet__section' },
        el('legend', { class: title ? '' : 'visually-hidden' }, title ?? 'Kies een antwoord'),
        choices.map((choice) =>
            el(
                'label',
                { class: 'row' },
                el(
                    'span',
                    { class: 'row__words' },
                    el('span', { class: 'row__title' }, choice.title),
                    choice.description ? el('span', { class: 'row__more' }, choice.description) : null,
                ),
                el('input', { type: 'radio', name: 'keuze', required: true }),
            ),
        ),
    );
}

/** Ids can be anything; the place in the list is enough. */
function number(form) {
    form.querySelectorAll('input').forEach((input, at) => {
        input.value = String(at);
    });
}
