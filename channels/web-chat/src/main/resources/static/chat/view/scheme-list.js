import { disclosure } from './disclosure.js';
import { el } from './dom.js';
import { statusBadge } from './voucher-card.js';

const NEXT = '_more';

/** Whether a choice explains a scheme, or brings more of their names. */
export function isScheme(choice, all) {
    return choice.status !== undefined || (choice.value === NEXT && all.some(({ status }) => status !== undefined));
}

/** Further schemes by name, each with its status: folded beside cards, in sight when they are what was asked for. */
export function schemeList(choices, beside, texts, choose) {
    const list = el(
        'ul',
        { class: 'schemes' },
        choices.map((choice) => el('li', {}, schemeButton(choice, texts, choose))),
    );
    const names = choices.filter(({ value }) => value !== NEXT);
    return beside ? disclosure(texts.moreSchemes(names.length), list) : list;
}

function schemeButton({ value, label, status }, texts, choose) {
    return el(
        'button',
        { type: 'button', class: 'scheme', onclick: () => choose(value, label) },
        el('bdi', { class: 'scheme__name' }, label),
        status !== undefined && [' ', statusBadge(status, texts)],
    );
}
