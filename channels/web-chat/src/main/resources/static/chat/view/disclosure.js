import { el, newElementId } from './dom.js';

/** A button that unfolds what stands behind it, and folds it again. */
export function disclosure(words, content, { open = false } = {}) {
    const id = newElementId('more');
    const panel = el('div', { class: 'more__panel', id, hidden: !open }, content);
    const button = el(
        'button',
        {
            type: 'button',
            class: 'more',
            'aria-expanded': String(open),
            'aria-controls': id,
            onclick: () => {
                panel.hidden = !panel.hidden;
                button.setAttribute('aria-expanded', String(!panel.hidden));
            },
        },
        words,
    );
    return [button, panel];
}

/** The first few items, and a button to the rest when there is more than one of those. */
export function firstFew(items, few, words, toList) {
    const shown = items.length <= few + 1 ? items.length : few;
    const rest = items.slice(shown);
    return [toList(items.slice(0, shown)), ...(rest.length > 0 ? disclosure(words(rest.length), toList(rest)) : [])];
}
