import { el } from '../page/dom.js';

export function section(title, ...content) {
    return el('section', { class: 'story__section' }, el('h3', { class: 'story__title' }, title), content);
}
