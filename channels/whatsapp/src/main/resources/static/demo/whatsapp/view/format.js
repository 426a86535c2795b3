import { el } from './dom.js';

// What WhatsApp makes of marks in a text (reference, section 11). All is built of nodes; a text is never markup.

const MARKS = { '*': 'strong', _: 'em', '~': 's' };
const WORD = /[\p{L}\p{N}]/u;
const ADDRESS = /^https?:\/\/[^\s<>"]{1,2000}/;
const SENTENCE_END = /[.,;:!?)\]]+$/;
const BULLET = /^[-*] (.+)$/;
const NUMBERED = /^(\d{1,3})\. (.+)$/;
const QUOTE = /^> ?(.*)$/;
const BLOCK = '```';

/** The nodes of a text, with lists, quotes and marks. */
export function formatted(text) {
    const parts = String(text).split(BLOCK);
    const whole = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join(BLOCK)];
    return whole.flatMap((part, at) => (at % 2 === 1 ? el('code', { class: 'mono' }, part) : blocks(part)));
}

/** The same on one line, for a quotation above a message. */
export function oneLine(text) {
    return inline(String(text).replace(/\s+/g, ' '));
}

function blocks(text) {
    const nodes = [];
    let open = null;
    text.split('\n').forEach((line, at) => {
        const block = blockOf(line);
        if (block && block.kind === open?.kind) {
            open.element.append(block.item);
            return;
        }
        if (block) {
            open = { kind: block.kind, element: block.around(block.item) };
            nodes.push(open.element);
            return;
        }
        const afterBlock = open !== null;
        open = null;
        nodes.push(at > 0 && !afterBlock ? '\n' : '', ...inline(line));
    });
    return nodes.filter((node) => node !== '');
}

function blockOf(line) {
    const bullet = BULLET.exec(line);
    if (bullet) {
        return { kind: 'bullets', item: el('li', {}, inline(bullet[1])), around: (item) => el('ul', {}, item) };
    }
    const numbered = NUMBERED.exec(line);
    if (numbered) {
        const item = el('li', { value: numbered[1] }, inline(numbered[2]));
        return { kind: 'numbers', item, around: (first) => el('ol', {}, first) };
    }
    const quote = QUOTE.exec(line);
    return quote && {
        kind: 'quote',
        item: el('span', { class: 'quote-line' }, inline(quote[1])),
        around: (item) => el('blockquote', {}, item),
    };
}

function inline(text) {
    const nodes = [];
    let plain = '';
    const flush = () => {
        if (plain) {
            nodes.push(plain);
            plain = '';
        }
    };
    for (let at = 0; at < text.length; ) {
        const found = marked(text, at) ?? code(text, at) ?? address(text, at);
        if (found) {
            flush();
            nodes.push(found.node);
        } else {
            plain += text[at];
        }
        at += found?.length ?? 1;
    }
    flush();
    return nodes;
}

/** A mark counts at the edge of a word only, against the words that it marks. */
function marked(text, at) {
    const tag = MARKS[text[at]];
    if (!tag || WORD.test(text[at - 1] ?? '') || /\s/.test(text[at + 1] ?? ' ')) {
        return null;
    }
    for (let end = text.indexOf(text[at], at + 2); end > 0; end = text.indexOf(text[at], end + 1)) {
        if (!/\s/.test(text[end - 1]) && !WORD.test(text[end + 1] ?? '')) {
            return { node: el(tag, {}, inline(text.slice(at + 1, end))), length: end + 1 - at };
        }
    }
    return null;
}

function code(text, at) {
    const end = text[at] === '`' ? text.indexOf('`', at + 2) : -1;
    return end > 0 ? { node: el('code', { class: 'mono' }, text.slice(at + 1, end)), length: end + 1 - at } : null;
}

function address(text, at) {
    const found = WORD.test(text[at - 1] ?? '') ? null : ADDRESS.exec(text.slice(at));
    const words = found?.[0].replace(SENTENCE_END, '');
    const link = words && safeLink(words, words);
    return link ? { node: link, length: words.length } : null;
}

/** A link to a web page, in a tab of its own; null for any other address. */
export function safeLink(address, words) {
    try {
        const url = new URL(address);
        const web = url.protocol === 'https:' || url.protocol === 'http:';
        return web ? el('a', { href: url.href, rel: 'noopener noreferrer', target: '_blank' }, words) : null;
    } catch {
        return null;
    }
}
