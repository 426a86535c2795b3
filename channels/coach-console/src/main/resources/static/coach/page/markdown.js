import { el, link } from './dom.js';

const BULLET = /^\s*[-*] +(.*)$/;
const NUMBERED = /^\s*\d{1,2}[.)] +(.*)$/;
const INLINE = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^)\s]+)\)/g;

/** Bold, lists, links and line breaks; everything else stays the text that it is. */
export function markdown(text) {
    const fragment = document.createDocumentFragment();
    for (const block of blocksOf(text)) {
        fragment.append(block.list ? listOf(block) : el('p', {}, withBreaks(block.lines.map(inline))));
    }
    return fragment;
}

/** Plain words with their line breaks: for whatever a resident wrote. */
export function plain(text) {
    return el('p', {}, withBreaks(text.split('\n').map((line) => [line])));
}

function blocksOf(text) {
    const blocks = [];
    let open = null;
    for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
        const [list, content] = kindOf(line);
        if (content.trim() === '') {
            open = null;
            continue;
        }
        if (open === null || open.list !== list) {
            open = { list, lines: [] };
            blocks.push(open);
        }
        open.lines.push(content);
    }
    return blocks;
}

function kindOf(line) {
    const bullet = BULLET.exec(line);
    if (bullet) {
        return ['ul', bullet[1]];
    }
    const numbered = NUMBERED.exec(line);
    return numbered ? ['ol', numbered[1]] : [null, line];
}

function listOf(block) {
    return el(
        block.list,
        {},
        block.lines.map((line) => el('li', {}, inline(line))),
    );
}

function inline(text) {
    const parts = [];
    let from = 0;
    for (const match of text.matchAll(INLINE)) {
        parts.push(text.slice(from, match.index));
        parts.push(match[1] ? el('strong', {}, inline(match[1])) : link(match[3], match[2]));
        from = match.index + match[0].length;
    }
    parts.push(text.slice(from));
    return parts;
}

function withBreaks(lines) {
    return lines.flatMap((line, index) => (index === 0 ? [line] : [el('br'), line]));
}
