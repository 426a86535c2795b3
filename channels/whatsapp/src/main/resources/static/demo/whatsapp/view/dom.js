/**
 * Builds an element. Attributes are set as attributes, `on…` as listeners, strings become text nodes: no value can turn
 * into markup. `null`, `undefined` and `false` are left out.
 */
export function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith('on')) {
            element.addEventListener(name.slice(2), value);
        } else if (value === true) {
            element.setAttribute(name, '');
        } else if (value !== null && value !== undefined && value !== false) {
            element.setAttribute(name, String(value));
        }
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

/** Text for screen readers only. */
export function hiddenText(text) {
    return el('span', { class: 'visually-hidden' }, text);
}

/** Sets a text only when it is another one, so that nothing is read out twice. */
export function setText(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}
