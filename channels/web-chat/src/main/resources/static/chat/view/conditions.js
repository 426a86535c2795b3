import { CONDITIONS_FIRST } from '../conversation/limits.js';
import { firstFew } from './disclosure.js';
import { el } from './dom.js';
import { icon } from './icons.js';

/** Grouped by how a condition relates to what was told, in this order. */
const CHECK_ICONS = { fits: 'check', differs: 'differs', person: 'person', unasked: 'unasked' };

/** The conditions beside the resident's own answers; `few`: only the first few are in sight. */
export function conditionList(conditions, few, texts) {
    const sorted = Object.keys(CHECK_ICONS).flatMap((check) =>
        conditions.filter((condition) => checkOf(condition) === check),
    );
    return el(
        'div',
        { class: 'conditions' },
        el('h4', { class: 'conditions__title' }, texts.conditions),
        firstFew(sorted, few ? CONDITIONS_FIRST : sorted.length, texts.moreConditions, (some) => groups(some, texts)),
    );
}

function checkOf({ check }) {
    return CHECK_ICONS[check] ? check : 'unasked';
}

function groups(conditions, texts) {
    const checks = [...new Set(conditions.map(checkOf))];
    const of = (check) => conditions.filter((condition) => checkOf(condition) === check);
    return el('div', {}, checks.map((check) => group(check, of(check), texts)));
}

function group(check, conditions, texts) {
    return el(
        'div',
        { class: `condition-group condition-group--${check}` },
        el('h5', { class: 'condition-group__check' }, icon(CHECK_ICONS[check]), texts.check[check]),
        el(
            'ul',
            {},
            conditions.map(({ text, answer }) =>
                el(
                    'li',
                    { class: 'condition' },
                    el('bdi', {}, String(text ?? '')),
                    answer && el('span', { class: 'condition__answer' }, `${texts.yourAnswer} `, el('bdi', {}, answer)),
                ),
            ),
        ),
    );
}
