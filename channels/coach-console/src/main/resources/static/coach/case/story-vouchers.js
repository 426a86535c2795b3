import { el, link, shown } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { date } from '../page/time.js';
import { CHECKS, SCHEME_STATUS } from '../page/words.js';
import { section } from './story-section.js';

/** The schemes that were explained, each condition beside what the resident told; never added up to a yes or a no. */
export function vouchersSection(dossier) {
    const vouchers = dossier.vouchers ?? [];
    if (vouchers.length === 0) {
        return null;
    }
    return section('Uitgelegde regelingen', vouchers.map(voucher));
}

function voucher(scheme) {
    return el(
        'details',
        { class: 'couch-details voucher', 'data-key': scheme.scheme },
        el('summary', {}, el('span', { class: 'voucher__name' }, scheme.name), statusMark(scheme.status)),
        scheme.pays && el('p', {}, scheme.pays),
        el('ul', { class: 'voucher__conditions' }, (scheme.conditions ?? []).map(condition)),
        el(
            'dl',
            { class: 'story__facts' },
            row('Bedrag', scheme.amount),
            row('Beslist', scheme.decides),
            row('Aanvragen', applyOf(scheme)),
            row('Stand van', scheme.asOf && date(scheme.asOf)),
            row('Let op', scheme.note),
            row('Bron', sourcesOf(scheme.sources ?? [])),
        ),
    );
}

function statusMark(status) {
    const known = SCHEME_STATUS[String(status).toLowerCase()];
    return (known || status) && el('span', { class: 'voucher__status', 'data-status': status }, known ?? status);
}

function condition({ text, check, answer }) {
    const { icon: sign, text: words } = CHECKS[check] ?? CHECKS.unasked;
    return el(
        'li',
        { class: `voucher__condition voucher__condition--${check}` },
        icon(sign),
        el('span', {}, text, el('span', { class: 'voucher__check' }, answer ? `${words}: “${answer}”` : words)),
    );
}

function row(name, value) {
    return shown([value]).length > 0 && el('div', {}, el('dt', {}, name), el('dd', {}, value));
}

/** The way to apply is a sentence, an address, or both. */
function applyOf({ apply, applyUrl }) {
    return [apply, apply && applyUrl && ' ', applyUrl && link(applyUrl, 'Naar de website')];
}

function sourcesOf(sources) {
    return sources.length > 0 && sources.map(({ title, url }) => el('p', {}, url ? link(url, title) : title));
}
