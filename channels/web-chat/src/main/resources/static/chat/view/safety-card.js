import { el, newElementId } from './dom.js';
import { icon } from './icons.js';
import { dialled } from './links.js';

/** Help lines to call at once. Calm, and never hidden behind another step. */
export function safetyCard(lines, texts) {
    const titleId = newElementId('safety');
    return el(
        'section',
        { class: 'card safety', 'aria-labelledby': titleId },
        el('h3', { class: 'card__title', id: titleId }, texts.safety),
        el('ul', { class: 'safety__lines' }, lines.map((line) => helpLine(line, texts))),
    );
}

/** Clears this device and leaves the page. */
export function quickExit(texts, leave) {
    const hintId = newElementId('exit');
    return el(
        'p',
        { class: 'quick-exit' },
        el(
            'button',
            {
                type: 'button',
                class: 'utrecht-button utrecht-button--danger',
                'aria-describedby': hintId,
                onclick: leave,
            },
            icon('exit'),
            texts.quickExit,
        ),
        el('span', { class: 'quick-exit__hint', id: hintId }, texts.quickExitHint),
    );
}

/** A name that is the number itself, or says it first, is not said twice. */
export function besideNumber({ name, number }) {
    const words = String(name ?? '').trim();
    const digits = String(number ?? '');
    return words === digits ? '' : words;
}

function helpLine(line, texts) {
    const name = besideNumber(line);
    const number = String(line.number ?? '');
    if (!dialled(number)) {
        return el('li', {}, [name, number].filter(Boolean).join(': '));
    }
    return el(
        'li',
        {},
        el(
            'a',
            { class: 'safety__call', href: `tel:${dialled(number)}`, 'aria-label': texts.call(name, number) },
            icon('phone'),
            name && el('span', { class: 'safety__name' }, name),
            el('strong', { class: 'safety__number', dir: 'ltr' }, number),
        ),
    );
}
