import { formatDate } from '../text/i18n.js';
import { disclosure } from './disclosure.js';
import { el } from './dom.js';
import { safeLink } from './links.js';

/** Where it was read, and when that was last checked; folded where it is not what was asked for. */
export function sourceList(list, texts, folded) {
    if (!Array.isArray(list) || list.length === 0) {
        return null;
    }
    const items = el('ul', {}, list.map((source) => sourceItem(source, texts)));
    return el(
        'div',
        { class: 'sources' },
        folded ? disclosure(texts.sourcesCounted(list.length), items) : [el('p', {}, texts.sources), items],
    );
}

function sourceItem({ title, url, checkedOn }, texts) {
    const words = el('bdi', {}, String(title ?? url ?? ''));
    return el(
        'li',
        {},
        url ? safeLink(url, words, texts) : el('span', {}, words),
        checkedOn && el('span', { class: 'sources__checked' }, texts.checkedOn(formatDate(texts, checkedOn))),
    );
}
