import { formatDate } from '../text/i18n.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { markdown, safeLink } from './markdown.js';

const CHECK_ICONS = { fits: 'check', differs: 'differs', person: 'person', unasked: 'unasked' };

/** One scheme: its conditions beside what the resident told, and who decides. It never adds them up to a yes or no. */
export function voucherCard(voucher, unfolded, texts) {
    const conditions = Array.isArray(voucher.conditions) ? voucher.conditions : [];
    return el(
        'section',
        { class: 'card voucher' },
        el('h3', { class: 'card__title', dir: 'auto' }, String(voucher.name ?? voucher.scheme ?? '')),
        el('p', { class: 'card__badges' }, badge(voucher.status, texts), asOf(voucher.asOf, texts)),
        el('dl', { class: 'facts' }, fact(texts.pays, voucher.pays, texts), fact(texts.amount, voucher.amount, texts)),
        conditions.length > 0 && conditionList(conditions, unfolded, texts),
        el(
            'dl',
            { class: 'facts' },
            fact(texts.decides, voucher.decides, texts),
            fact(texts.apply, voucher.apply, texts),
        ),
    );
}

/** What we cannot place may be out of date; it is never shown as open. */
function badge(status, texts) {
    const kind = status === 'open' || status === 'closed' ? status : 'unknown';
    return el('span', { class: `badge badge--${kind}` }, texts.voucherStatus[kind]);
}

function asOf(value, texts) {
    return value ? el('span', { class: 'card__as-of' }, texts.asOf(formatDate(texts, value))) : null;
}

function conditionList(conditions, unfolded, texts) {
    return el(
        'details',
        { class: 'fold', open: unfolded },
        el('summary', {}, texts.conditions(conditions.length)),
        el('ul', { class: 'conditions' }, conditions.map((condition) => conditionItem(condition, texts))),
    );
}

function conditionItem(condition, texts) {
    const check = texts.check[condition.check] ? condition.check : 'unasked';
    return el(
        'li',
        { class: `condition condition--${check}` },
        el('span', { class: 'condition__icon' }, icon(CHECK_ICONS[check])),
        el(
            'div',
            {},
            el('p', { class: 'condition__text', dir: 'auto' }, String(condition.text ?? '')),
            el('p', { class: 'condition__check' }, texts.check[check]),
            condition.answer && ownAnswer(String(condition.answer), texts),
        ),
    );
}

function ownAnswer(answer, texts) {
    return el('p', { class: 'condition__answer' }, `${texts.yourAnswer} `, el('bdi', {}, answer));
}

/** A fact may be plain words, a link, or words with a link. */
function fact(label, value, texts) {
    if (value === null || value === undefined || value === '') {
        return null;
    }
    return [el('dt', {}, label), el('dd', { dir: 'auto' }, factContent(value, texts))];
}

function factContent(value, texts) {
    if (typeof value === 'object') {
        return [
            ...markdown(value.how ?? value.text ?? '', texts),
            value.url ? el('p', {}, safeLink(value.url, texts.applyLink, texts)) : null,
        ];
    }
    return /^https?:\/\/\S+$/.test(value) ? safeLink(value, shortAddress(value), texts) : markdown(value, texts);
}

function shortAddress(address) {
    return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
