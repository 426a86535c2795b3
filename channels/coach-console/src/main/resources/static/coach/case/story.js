import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { plain } from '../page/markdown.js';
import { safetyText } from '../page/words.js';
import { wishOf } from '../desk/work-item.js';
import { closingOf, factsOf } from './story-facts.js';
import { section } from './story-section.js';
import { adviceSection, answersSection } from './story-triage.js';
import { vouchersSection } from './story-vouchers.js';
import { consentNotice } from './story-consent.js';

/** "Het verhaal": all that the resident chose to share, so that nobody has to tell it twice. */
class Story extends HTMLElement {
    #file;
    #shown = '';

    connect(file) {
        this.#file = file;
        file.addEventListener('dossier', () => this.draw());
        this.draw();
    }

    /** Draws only when something changed; open cards and the focus stay where they were. */
    draw() {
        const content = JSON.stringify({ ...this.#file.dossier, notes: null, anamnesis: null });
        if (content === this.#shown) {
            return;
        }
        const open = new Set([...this.querySelectorAll('details[open]')].map((details) => details.dataset.key));
        const focused = this.contains(document.activeElement) && document.activeElement.closest('details')?.dataset.key;
        this.#shown = content;
        this.replaceChildren(...sectionsOf(this.#file.dossier).filter(Boolean));
        this.querySelectorAll('details').forEach((details) => {
            details.open = open.has(details.dataset.key);
            if (details.dataset.key === focused) {
                details.firstElementChild.focus({ preventScroll: true });
            }
        });
    }

    /** The waiting time and the promise, once more; all else stays untouched. */
    minute() {
        this.querySelector('[data-part=facts]').replaceWith(factsOf(this.#file.dossier));
    }
}

function sectionsOf(dossier) {
    return [
        dossier.safety && safetyNotice(dossier.safety),
        section('Wens, in eigen woorden', wishView(dossier)),
        section('Deze vraag', factsOf(dossier)),
        dossier.consent && section('Toestemming', consentNotice(dossier.consent)),
        dossier.summary &&
            section(
                'Samenvatting',
                plain(dossier.summary),
                el('p', { class: 'story__aside' }, 'Gemaakt met vaste regels uit de antwoorden.'),
            ),
        answersSection(dossier),
        adviceSection(dossier),
        vouchersSection(dossier),
        dossier.closing && section('Afgerond', closingOf(dossier.closing)),
    ];
}

function wishView(dossier) {
    return dossier.wish
        ? el('blockquote', { class: 'story__wish', lang: dossier.language, dir: 'auto' }, plain(wishOf(dossier)))
        : el('p', { class: 'story__aside' }, 'De bewoner deelde geen wens.');
}

function safetyNotice(safety) {
    return el(
        'div',
        { class: 'couch-alert couch-alert--safety' },
        icon('alert'),
        el(
            'div',
            {},
            el('p', {}, el('strong', {}, `Veiligheidssignaal: ${safetyText(safety)}`)),
            el('p', {}, 'De chatbot gaf de vaste tekst met hulp. Ga hier eerst op in.'),
        ),
    );
}

customElements.define('coach-story', Story);
