import { el, setText } from './dom.js';

/** A switch with its words beside it; what it says comes from the server, not from the click. */
export function switchOf(words, turn, states = { on: 'aan', off: 'uit' }) {
    const state = el('span', { class: 'switch__state' });
    const element = el(
        'button',
        {
            type: 'button',
            class: 'switch',
            role: 'switch',
            'aria-checked': 'false',
            onclick: () => turn(element.getAttribute('aria-checked') !== 'true'),
        },
        el('span', { class: 'switch__words' }, words),
        state,
        el('span', { class: 'switch__track' }),
    );
    return {
        element,
        show(on) {
            element.setAttribute('aria-checked', String(on));
            setText(state, on ? states.on : states.off);
        },
    };
}
