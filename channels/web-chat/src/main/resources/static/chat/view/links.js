import { el, hiddenText } from './dom.js';

const SAFE = new Set(['http:', 'https:', 'tel:', 'mailto:']);
/** A bare address as people type it; what follows may be the end of the sentence. */
const ADDRESS = /^https:\/\/[^\s<>"'\\*[\]]{1,2000}/;
const SENTENCE_END = /[.,;:!?)]+$/;
const IN_WORD = /[\p{L}\p{N}]/u;
/** A number goes on in a longer one, a word or a domain. */
const GOES_ON = /^(?:[\p{L}\p{N}]|[.-][\p{L}\p{N}])/u;

/** A link when its address is one we let a resident follow, else only its words. */
export function safeLink(address, content, texts, look = 'utrecht-link') {
    const url = parse(address);
    if (!url) {
        return el('span', {}, content);
    }
    const web = url.protocol.startsWith('http');
    return el(
        'a',
        { class: look, href: url.href, rel: 'noopener noreferrer', target: web ? '_blank' : null },
        content,
        web ? hiddenText(` (${texts.newTab})`) : null,
    );
}

/**
 * The bare web address that begins here, as a link that shows where it goes; null when there is none. One on a host
 * that is `refused` stays text.
 */
export function addressAt(text, at, texts, refused) {
    const found = IN_WORD.test(text[at - 1] ?? '') ? null : ADDRESS.exec(text.slice(at));
    const address = found?.[0].replace(SENTENCE_END, '');
    const url = address && parse(address);
    return url && !refused.has(url.host)
        ? { node: safeLink(address, el('bdi', {}, shortAddress(url)), texts), length: address.length }
        : null;
}

/** The hosts of all web addresses in a text. */
export function hostsIn(text) {
    const found = String(text ?? '').match(/https?:\/\/[^\s/]+/gi) ?? [];
    return found.map((address) => parse(address)?.host).filter(Boolean);
}

/** The host in plain letters, and whether there is more behind it. */
export function shortAddress(url) {
    return url.pathname.length > 1 || url.search ? `${url.host}/…` : url.host;
}

/** One of these numbers to call when it begins here, as a link; null when none does. */
export function numberAt(text, at, numbers) {
    const number = numbers.find((one) => text.startsWith(one, at));
    const whole = number && !IN_WORD.test(text[at - 1] ?? '') && !GOES_ON.test(text.slice(at + number.length));
    if (!whole) {
        return null;
    }
    const attributes = { class: 'utrecht-link', href: `tel:${dialled(number)}`, dir: 'ltr' };
    return { node: el('a', attributes, number), length: number.length };
}

/** The numbers of help lines, longest first: one may begin with another. */
export function numbersOf(lines) {
    const numbers = (Array.isArray(lines) ? lines : []).map((line) => String(line?.number ?? ''));
    return numbers.filter(dialled).sort((one, other) => other.length - one.length);
}

export function dialled(number) {
    return number.replace(/[^\d+]/g, '');
}

/** An address that may be followed; null for any other. */
export function parse(address) {
    try {
        const url = new URL(String(address));
        return SAFE.has(url.protocol) && url.username === '' ? url : null;
    } catch {
        return null;
    }
}
