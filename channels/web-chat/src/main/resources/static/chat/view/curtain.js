import { el, newElementId } from './dom.js';

/** A panel in place of the transcript, for when the chat is paused or erased. */
export function curtain(title, text, buttons) {
    const titleId = newElementId('curtain');
    return el(
        'section',
        { class: 'curtain', 'aria-labelledby': titleId, tabindex: '-1' },
        el('h2', { class: 'curtain__title', id: titleId }, title),
        el('p', {}, text),
        el('div', { class: 'curtain__buttons' }, buttons.map(button)),
    );
}

/** Asks before something that cannot be undone; answers true only for an outspoken yes. */
export function confirm(host, { title, text, yes, no }) {
    return new Promise((resolve) => {
        const titleId = newElementId('dialog');
        const close = (answer) => () => dialog.close(answer);
        const dialog = el(
            'dialog',
            { class: 'dialog', 'aria-labelledby': titleId },
            el('h2', { class: 'curtain__title', id: titleId }, title),
            el('p', {}, text),
            el('div', { class: 'curtain__buttons' }, [
                button({ label: no, action: close('no'), kind: 'secondary-action' }),
                button({ label: yes, action: close('yes'), kind: 'danger' }),
            ]),
        );
        dialog.addEventListener('close', () => {
            dialog.remove();
            resolve(dialog.returnValue === 'yes');
        });
        host.append(dialog);
        dialog.showModal();
    });
}

function button({ label, action, kind = 'primary-action' }) {
    return el('button', { type: 'button', class: `utrecht-button utrecht-button--${kind}`, onclick: action }, label);
}
