import { el } from '../page/dom.js';

/** What stands where a case would be. */
export function invitation() {
    return el(
        'div',
        { class: 'console__empty' },
        el('img', { src: '/coach/icon.svg', alt: '', width: '56', height: '56' }),
        el('h2', {}, 'Kies een vraag uit de lijst'),
        el('p', {}, 'Je leest eerst het verhaal. Daarna neem je het gesprek over.'),
    );
}

/** The resident erased it while the console looked on. */
export function erased() {
    return instead(
        'Deze bewoner heeft het gesprek gewist',
        'Het verhaal en de berichten zijn nu overal weg. Je hoeft niets te doen.',
    );
}

/** It cannot be shown; a hand-off whose conversation is gone may have been erased, or kept as long as it may. */
export function notThere(problem) {
    if (problem.body.gone) {
        return instead('Dit gesprek is er niet meer', 'De bewoner heeft het gewist, of de bewaartijd is voorbij.');
    }
    return instead(problem.passing ? 'Dat lukt nu niet' : 'Deze vraag is er niet', problem.title);
}

function instead(title, text) {
    return el(
        'div',
        { class: 'console__empty', role: 'alert' },
        el('h2', { tabindex: '-1' }, title),
        el('p', {}, text),
        el('p', {}, el('a', { href: '#' }, 'Terug naar de lijst')),
    );
}
