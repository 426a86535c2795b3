import { directionOf } from '../text/i18n.js';
import { el } from './dom.js';
import { addressAt, numberAt, safeLink } from './links.js';

// The contract's Markdown: bold, lists, links and line breaks. Bare web addresses are links too, and the numbers of
// help lines that stand beside the text. Everything else is plain text. Nodes are built one by one and hold text only;
// there is no way from a message to markup.

const LIST_ITEM = /^\s{0,3}(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/;
const LINK = /^\[([^\]\n]{1,500})\]\(\s*([^\s()]{1,2000}(?:\([^\s()]*\)[^\s()]*)?)\s*\)/;
const ESCAPABLE = /[\\*_[\]()#.!`>~|{}+<-]/;
const NONE = new Set();
/** Amounts, numbers to call, times and days: among letters from the right their parts would change places. */
const FIGURES = /^(?:€\s?\d+(?:[.,]\d+)*(?:,-)?|\+?\d+(?:(?: ?[-–] ?|[ .,:/])\d+)+)/;

/**
 * The message as a list of block elements. `numbers` are those to call, `refused` the hosts that a bare address may not
 * lead to.
 */
export function markdown(text, texts, { numbers = [], refused = NONE } = {}) {
    const blocks = [];
    for (const line of String(text ?? '').replace(/\r\n?/g, '\n').split('\n')) {
        addLine(blocks, line);
    }
    const page = { texts, numbers, refused, bothWays: directionOf(text) !== 'auto' };
    return blocks.filter((block) => block.lines.length > 0).map((block) => toElement(block, page));
}

/** The words of its blocks, without the blocks. */
export function markdownLine(text, texts) {
    return markdown(text, texts).flatMap((block) => [...block.childNodes]);
}

/** Markdown as one says it: no stars, and of a link its words. */
export function plain(text) {
    return String(text ?? '')
        .replace(/\[([^\]\n]{1,500})\]\([^)\s]{1,2000}\)/g, '$1')
        .replace(/\*\*|\\(?=[\\*_[\]()#.!`>~|{}+<-])/g, '');
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

function toElement({ kind, lines, start }, page) {
    if (kind === 'p') {
        const content = lines.flatMap((line, at) => [...(at > 0 ? [el('br')] : []), ...inline(line, page)]);
        return el('p', {}, content);
    }
    const items = lines.map((line) => el('li', {}, inline(line, page)));
    return el(kind, { start: kind === 'ol' && start !== '1' ? Number(start) : null }, items);
}

/** One pass from left to right; what does not close stays as it was typed. */
function inline(text, page, inLink = false) {
    const nodes = [];
    let plain = '';
    const flush = () => {
        if (plain) {
            nodes.push(plain);
            plain = '';
        }
    };
    for (let at = 0; at < text.length; ) {
        const found = special(text, at, page, inLink);
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

function special(text, at, page, inLink) {
    const character = text[at];
    if (character === '\\' && ESCAPABLE.test(text[at + 1] ?? '')) {
        return { text: text[at + 1], length: 2 };
    }
    if (character === '*' && text[at + 1] === '*') {
        return bold(text, at, page, inLink);
    }
    return (inLink ? null : linked(text, at, page)) ?? (page.bothWays ? figures(text, at) : null);
}

function figures(text, at) {
    const found = /[\d+]/.test(text[at - 1] ?? '') ? null : FIGURES.exec(text.slice(at));
    return found && { node: el('bdi', { dir: 'ltr' }, found[0]), length: found[0].length };
}

function linked(text, at, page) {
    if (text[at] === '[') {
        return link(text.slice(at), page);
    }
    return text[at] === 'h' ? addressAt(text, at, page.texts, page.refused) : numberAt(text, at, page.numbers);
}

function bold(text, at, page, inLink) {
    const end = text.indexOf('**', at + 2);
    if (end <= at + 2) {
        return { text: '**', length: 2 };
    }
    return { node: el('strong', {}, inline(text.slice(at + 2, end), page, inLink)), length: end + 2 - at };
}

function link(rest, page) {
    const match = LINK.exec(rest);
    if (!match) {
        return null;
    }
    const words = el('bdi', {}, inline(match[1], page, true));
    return { node: safeLink(match[2], words, page.texts), length: match[0].length };
}
