import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { roleName } from '../page/words.js';
import { section } from './story-section.js';
import { sharesAnswers } from './story-consent.js';

/**
 * The questions and answers of the self-triage, but for the wish, which stands above them. A skipped one is shown as a
 * choice, not as a lack.
 */
export function answersSection(dossier) {
    const answers = (dossier.answers ?? []).filter(({ answer }) => answer !== dossier.wish);
    if (!sharesAnswers(dossier)) {
        return null;
    }
    if (answers.length === 0) {
        return section('Antwoorden', el('p', { class: 'story__aside' }, 'Er zijn nog geen andere vragen beantwoord.'));
    }
    return section(
        'Antwoorden',
        el(
            'dl',
            { class: 'story__answers' },
            answers.map((answer) =>
                el(
                    'div',
                    {},
                    el('dt', {}, answer.question ?? answer.fact),
                    el('dd', { dir: 'auto' }, answer.skipped ? skipped() : answer.answer),
                ),
            ),
        ),
    );
}

function skipped() {
    return el('span', { class: 'couch-mark couch-mark--skipped' }, icon('skip'), 'overgeslagen');
}

/** The routes that the resident was offered: advice by fixed rules, from which resident and coach may both differ. */
export function adviceSection(dossier) {
    const { routes = [], why = [] } = dossier.advice ?? {};
    if (routes.length === 0) {
        return null;
    }
    return section(
        'Advies aan de bewoner',
        el(
            'ul',
            { class: 'story__routes' },
            routes.map(({ title, role }) =>
                el('li', {}, title, role && [' ', el('span', { class: 'story__aside' }, `(${roleName(role)})`)]),
            ),
        ),
        el(
            'p',
            { class: 'story__aside' },
            'Dit is advies, gemaakt met vaste regels. De bewoner en jij mogen anders kiezen.',
        ),
        why.length > 0 && whyOf(why),
    );
}

function whyOf(why) {
    return el(
        'details',
        { class: 'couch-details', 'data-key': 'why' },
        el('summary', {}, 'Waarom dit advies?'),
        el(
            'ul',
            { class: 'story__why' },
            why.map(({ fact, answer, rule }) =>
                el(
                    'li',
                    {},
                    answer && el('span', { dir: 'auto' }, el('strong', {}, 'Antwoord: '), answer),
                    !answer && fact && el('span', {}, fact),
                    rule && el('span', {}, el('strong', {}, 'Regel: '), rule),
                ),
            ),
        ),
    );
}
