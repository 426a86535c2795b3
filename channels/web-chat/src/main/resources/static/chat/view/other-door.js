import { el, newElementId } from './dom.js';
import { parse } from './links.js';

/**
 * Explains what going on in WhatsApp means, and opens it when the resident wants that. `ask()` answers the address, which
 * leads this talk there once. Closing the dialog means staying here.
 */
export class OtherDoor {
    #texts;
    #ask;
    #word = el('p', { class: 'dialog__word', role: 'alert' });
    #open;
    #stay;
    #dialog;

    constructor(texts, ask) {
        this.#texts = texts;
        this.#ask = ask;
        this.#open = button('primary-action', texts.whatsAppOpen, () => this.#go());
        this.#stay = button('secondary-action', texts.whatsAppStay, () => this.#dialog.close());
        const titleId = newElementId('dialog');
        const textId = newElementId('dialog-text');
        this.#dialog = el(
            'dialog',
            { class: 'dialog', 'aria-labelledby': titleId, 'aria-describedby': textId },
            el('h2', { class: 'curtain__title', id: titleId }, texts.whatsAppTitle),
            el(
                'ul',
                { class: 'dialog__points', id: textId },
                texts.whatsAppPoints.map((point) => el('li', {}, point)),
            ),
            this.#word,
            el('div', { class: 'curtain__buttons' }, this.#open, this.#stay),
        );
    }

    show(host) {
        this.#dialog.addEventListener('close', () => this.#dialog.remove());
        host.append(this.#dialog);
        this.#dialog.showModal();
    }

    async #go() {
        this.#busy(true);
        try {
            const address = parse(await this.#ask());
            if (address === null || !address.protocol.startsWith('http')) {
                throw new TypeError('not an address to open');
            }
            this.#opens(address.href);
        } catch (problem) {
            this.#busy(false);
            this.#refused(problem);
        }
    }

    /** A browser may keep a new tab away after a wait: then the same button is still there, now as a link. */
    #opens(href) {
        const look = 'utrecht-button utrecht-button--primary-action';
        const link = el('a', { class: look, href, target: '_blank', rel: 'noopener noreferrer' }, this.#open.textContent);
        this.#open.replaceWith(link);
        this.#word.textContent = this.#texts.whatsAppOpens;
        link.focus();
        link.click();
    }

    #refused(problem) {
        if (problem.status === 429) {
            this.#word.textContent = this.#texts.whatsAppOften;
        } else if (problem.status === 404) {
            this.#word.textContent = this.#texts.whatsAppClosed;
            this.#open.remove();
            this.#stay.focus();
        } else {
            this.#word.textContent = this.#texts.whatsAppFailed;
        }
    }

    /** It keeps its focus; a second press meanwhile does nothing. */
    #busy(busy) {
        this.#open.setAttribute('aria-disabled', String(busy));
        this.#word.textContent = '';
    }
}

function button(kind, label, action) {
    const onclick = ({ currentTarget }) => currentTarget.getAttribute('aria-disabled') !== 'true' && action();
    return el('button', { type: 'button', class: `utrecht-button utrecht-button--${kind}`, onclick }, label);
}
