/**
 * Builds elements without ever parsing text as HTML: strings become text nodes, so a resident's words stay words.
 * An attribute that is null, undefined or false is left out; a function is a listener ("onclick").
 */
export function el(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) {
            continue;
        }
        if (typeof value === 'function') {
            node.addEventListener(name.slice(2), value);
        } else {
            node.setAttribute(name, value === true ? '' : String(value));
        }
    }
    node.append(...shown(children));
    return node;
}

/** Flattens children and leaves out what is not there, so that callers may write `condition && el(...)`. */
export function shown(children) {
    return children
        .flat(Infinity)
        .filter((child) => child !== null && child !== undefined && child !== false && child !== '');
}

/** Text for screen readers only. */
export function hidden(text) {
    return el('span', { class: 'couch-visually-hidden' }, text);
}

const HARMLESS_PROTOCOLS = ['http:', 'https:', 'tel:', 'mailto:'];

/** A link when the address is harmless, otherwise only its text. Web addresses open in a tab of their own. */
export function link(address, text) {
    let url;
    try {
        url = new URL(address);
    } catch {
        return document.createTextNode(text);
    }
    if (!HARMLESS_PROTOCOLS.includes(url.protocol)) {
        return document.createTextNode(text);
    }
    const web = url.protocol.startsWith('http');
    return el('a', { href: url.href, rel: 'noopener noreferrer', target: web ? '_blank' : null }, text);
}
