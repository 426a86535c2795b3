import { el, hiddenText } from './dom.js';

// The contract's Markdown: bold, lists, links and line breaks. Everything else is plain text. Nodes are built one by
// one and hold text only; there is no way from a message to markup.

const LIST_ITEM = /^\s{0,3}(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/;
const LINK = /^\[([^\]\n]{1,500})\]\(\s*([^\s()]{1,2000}(?:\([^\s()]*\)[^\s()]*)?)\s*\)/;
const ESCAPABLE = /[\\*_[\]()#.!`>~|{}+<-]/;
const SAFE_LINKS = new Set(['http:', 'https:', 'tel:', 'mailto:']);

/** The message as a list of block elements. */
export function markdown(text, texts) {
    const blocks = [];
    for (const line of String(text ?? '').replace(/\r\n?/g, '\n').split('\n')) {
        addLine(blocks, line);
    }
    return blocks.filter((block) => block.lines.length > 0).map((block) => toElement(block, texts));
}

/** Markdown as one says it: no stars, and of a link its words. */
export function plain(text) {
    return String(text ?? '')
        .replace(/\[([^\]\n]{1,500})\]\([^)\s]{1,2000}\)/g, '$1')
        .replace(/\*\*|\\(?=[\\*_[\]()#.!`>~|{}+<-])/g, '');
}

/** A link when its address is one we let a resident follow, else only its words. */
export function safeLink(address, content, texts) {
    const url = parse(address);
    if (!url || !SAFE_LINKS.has(url.protocol) || url.username !== '') {
        return el('span', {}, content);
    }
    const web = url.protocol.startsWith('http');
    return el(
        'a',
        { class: 'utrecht-link', href: url.href, rel: 'noopener noreferrer', target: web ? '_blank' : null },
        content,
        web ? hiddenText(` (${texts.newTab})`) : null,
    );
}

function parse(address) {
    try {
        return new URL(String(address));
    } catch {
        return null;
    }
}

function addLine(blocks, line) {
    const item = LIST_ITEM.exec(line);
    const kind = item ? (item[1] === undefined ? 'ul' : 'ol') : 'p';
    const last = blocks[blocks.length - 1];
    if (line.trim() === '') {
        blocks.push({ kind: 'p', lines: [] });
    } else if (last?.kind === kind && last.lines.length > 0) {
        last.lines.push(item ? item[2] : line);
    } else if (item && last?.lines.length === 0 && blocks[blocks.length - 2]?.kind === kind) {
        // A blank line between two items does not end the list.
        blocks.pop();
        blocks[blocks.length - 1].lines.push(item[2]);
    } else {
        blocks.push({ kind, lines: [item ? item[2] : line], start: item?.[1] });
    }
}

function toElement({ kind, lines, start }, texts) {
    if (kind === 'p') {
        const content = lines.flatMap((line, at) => [...(at > 0 ? [el('br')] : []), ...inline(line, texts)]);
        return el('p', {}, content);
    }
    const items = lines.map((line) => el('li', {}, inline(line, texts)));
    return el(kind, { start: kind === 'ol' && start !== '1' ? Number(start) : null }, items);
}

/** One pass from left to right; what does not close stays as it was typed. */
function inline(text, texts, inLink = false) {
    const nodes = [];
    let plain = '';
    const flush = () => {
        if (plain) {
            nodes.push(plain);
            plain = '';
        }
    };
    for (let at = 0; at < text.length; ) {
        const found = special(text, at, texts, inLink);
        if (found?.node) {
            flush();
            nodes.push(found.node);
        } else {
            plain += found?.text ?? text[at];
        }
        at += found?.length ?? 1;
    }
    flush();
    return nodes;
}

function special(text, at, texts, inLink) {
    const character = text[at];
    if (character === '\\' && ESCAPABLE.test(text[at + 1] ?? '')) {
        return { text: text[at + 1], length: 2 };
    }
    if (character === '*' && text[at + 1] === '*') {
        return bold(text, at, texts, inLink);
    }
    return character === '[' && !inLink ? link(text.slice(at), texts) : null;
}

function bold(text, at, texts, inLink) {
    const end = text.indexOf('**', at + 2);
    if (end <= at + 2) {
        return { text: '**', length: 2 };
    }
    return { node: el('strong', {}, inline(text.slice(at + 2, end), texts, inLink)), length: end + 2 - at };
}

function link(rest, texts) {
    const match = LINK.exec(rest);
    return match && { node: safeLink(match[2], inline(match[1], texts, true), texts), length: match[0].length };
}
