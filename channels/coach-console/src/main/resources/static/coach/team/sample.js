import { el, hidden } from '../page/dom.js';
import { date, dayAndClock } from '../page/time.js';
import { channelName, outcomeName, roleName } from '../page/words.js';
import { askReview } from './review.js';

const WHY = {
    safety: 'Veiligheidssignaal',
    misses: 'Twee keer niet begrepen',
    drawn: 'Geloot',
};

/** The talks of a month to read, under no name. `onDone` hears that one was reviewed. */
export function drawSample(month, talks, api, onDone) {
    const done = talks.filter(({ review }) => review).length;
    return [
        el(
            'section',
            { class: 'team__section', 'aria-labelledby': 'team-sample' },
            el('h3', { id: 'team-sample' }, `Steekproef van ${date(month)}`),
            el(
                'p',
                { class: 'couch-help' },
                'Eén op de twintig gesprekken die eindigden, door een vaste regel geloot. ',
                'En alle met een veiligheidssignaal of met twee keer niet begrepen.',
            ),
            talks.length === 0
                ? el('p', { class: 'team__quiet' }, 'Er is deze maand nog niets om te lezen.')
                : el('p', {}, `${done} van ${talks.length} beoordeeld.`),
            el(
                'ul',
                { class: 'team__list' },
                talks.map((talk, index) => row(month, talk, `Gesprek ${index + 1}`, api, onDone)),
            ),
        ),
    ];
}

function row(month, talk, name, api, onDone) {
    const { id, why, role, channel, outcome, review } = talk;
    const open = async () => (await askReview(api, month, talk, name)) && onDone();
    return el(
        'li',
        {},
        el('strong', {}, name),
        el('span', { class: 'couch-mark' }, WHY[why] ?? why),
        el(
            'span',
            { class: 'team__quiet' },
            [roleName(role), channelName(channel), outcomeName(outcome), review ? `beoordeeld ${dayAndClock(review.at)}` : 'nog niet beoordeeld'].join(' · '),
        ),
        el(
            'span',
            { class: 'team__buttons' },
            el(
                'button',
                { type: 'button', class: 'couch-button couch-button--small', 'data-key': `review-${id}`, onclick: open },
                'Lees en beoordeel',
                hidden(` ${name}`),
            ),
        ),
    );
}
