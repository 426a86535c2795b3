import { el } from '../page/dom.js';
import { date } from '../page/time.js';
import { outcomeName, roleName } from '../page/words.js';
import { bar } from './bar.js';
import { inRoleOrder } from './roles.js';

/** A month in numbers, with how they were counted. */
export function drawMonth({ month, promises, roles, adviceChanged }) {
    return [
        el(
            'section',
            { class: 'team__section', 'aria-labelledby': 'team-promises' },
            el('h3', { id: 'team-promises' }, `Beloften in ${date(month)}`),
            el(
                'dl',
                { class: 'team__numbers' },
                number('Op tijd overgenomen', `${promises.taken} van ${promises.due}`),
                number('Op tijd geantwoord', `${promises.answered} van ${promises.due}`),
                number('Moment komt nog', String(promises.open)),
            ),
            el(
                'p',
                { class: 'couch-help' },
                'Telt de eerste belofte aan wie deze maand om een coach vroeg. Wie op tijd introk, telt niet mee.',
            ),
        ),
        el(
            'section',
            { class: 'team__section', 'aria-labelledby': 'team-roles' },
            el('h3', { id: 'team-roles' }, `Per rol in ${date(month)}`),
            el(
                'table',
                { class: 'team__table', 'aria-labelledby': 'team-roles' },
                el(
                    'thead',
                    {},
                    el('tr', {}, ['Rol', 'Eerste gesprekken', 'Hoe het eindigde'].map((name) => el('th', { scope: 'col' }, name))),
                ),
                el('tbody', {}, inRoleOrder(roles).map(row)),
            ),
            el('p', { class: 'couch-help' }, 'Een gesprek telt één keer: bij de rol die het als eerste overnam.'),
            el('p', {}, advice(adviceChanged)),
        ),
    ];
}

function advice(changed) {
    return changed === null
        ? 'Hoe vaak een coach het advies verandert, is nog niet vastgelegd.'
        : `Een coach veranderde het advies ${changed} keer.`;
}

function row({ role, firstTalks, room, passedOn, outcomes }) {
    const ends = Object.entries(outcomes).map(([outcome, count]) => `${outcomeName(outcome)}: ${count}`);
    if (passedOn > 0) {
        ends.push(`Doorgezet naar een andere rol: ${passedOn}`);
    }
    return el(
        'tr',
        {},
        el('th', { scope: 'row' }, roleName(role)),
        el('td', {}, `${firstTalks} van ${room}`, bar(firstTalks, room)),
        el('td', {}, ends.length > 0 ? el('ul', { class: 'team__ends' }, ends.map((end) => el('li', {}, end))) : 'nog niets'),
    );
}

function number(name, value) {
    return el('div', {}, el('dt', {}, name), el('dd', {}, value));
}
