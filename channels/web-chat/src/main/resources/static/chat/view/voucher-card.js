import { formatDate } from '../text/i18n.js';
import { conditionList } from './conditions.js';
import { disclosure } from './disclosure.js';
import { el, newElementId } from './dom.js';
import { icon } from './icons.js';
import { parse, safeLink, shortAddress } from './links.js';
import { markdown, markdownLine } from './markdown.js';
import { sourceList } from './sources.js';

const STATUS_ICONS = { open: 'check', closed: 'close', outdated: 'clock', unknown: 'unasked' };

/**
 * One scheme: what it pays, its conditions beside what the resident told, and who decides. It never adds them up to a
 * yes or no. `alone`: the resident asked for this one, so more of it is in sight.
 */
export function voucherCard(voucher, alone, texts) {
    const titleId = newElementId('voucher');
    return el(
        'section',
        { class: 'card voucher', 'aria-labelledby': titleId },
        el('h3', { class: 'card__title', id: titleId }, el('bdi', {}, String(voucher.name ?? voucher.scheme ?? ''))),
        el('p', { class: 'card__badges' }, statusBadge(voucher.status, texts), asOf(voucher.asOf, texts)),
        el(
            'dl',
            { class: 'facts' },
            fact(texts.pays, voucher.pays, texts),
            fact(texts.amount, voucher.amount, texts),
        ),
        alone ? details(voucher, true, texts) : disclosure(texts.voucherMore, details(voucher, false, texts)),
    );
}

/** In an icon and words. What we cannot place is never shown as open. */
export function statusBadge(status, texts) {
    const kind = STATUS_ICONS[status] ? status : 'unknown';
    return el('span', { class: `badge badge--${kind}` }, icon(STATUS_ICONS[kind]), texts.voucherStatus[kind]);
}

function details(voucher, alone, texts) {
    const conditions = Array.isArray(voucher.conditions) ? voucher.conditions : [];
    return [
        voucher.note && el('p', { class: 'voucher__note' }, el('bdi', {}, markdownLine(voucher.note, texts))),
        conditions.length > 0 && conditionList(conditions, alone, texts),
        el(
            'dl',
            { class: 'facts' },
            fact(texts.decides, voucher.decides, texts),
            fact(texts.apply, voucher.apply, texts),
        ),
        applyLink(voucher.applyUrl, texts),
        sourceList(voucher.sources, texts, true),
    ];
}

function asOf(value, texts) {
    return value ? el('span', { class: 'card__as-of' }, texts.asOf(formatDate(texts, value))) : null;
}

function applyLink(address, texts) {
    const url = address ? parse(address) : null;
    const host = el('span', { class: 'voucher__host' }, el('bdi', { dir: 'ltr' }, url?.host));
    const words = [icon('away'), el('span', {}, texts.applyLink, host)];
    return url && safeLink(address, words, texts, 'utrecht-button utrecht-button--secondary-action voucher__apply');
}

/** A fact may be plain words or a link. */
function fact(label, value, texts) {
    if (value === null || value === undefined || value === '') {
        return null;
    }
    return el('div', {}, el('dt', {}, label), el('dd', { dir: 'auto' }, factContent(String(value), texts)));
}

function factContent(value, texts) {
    const url = /^https?:\/\/\S+$/.test(value) ? parse(value) : null;
    return url ? safeLink(value, el('bdi', { dir: 'ltr' }, shortAddress(url)), texts) : markdown(value, texts);
}
