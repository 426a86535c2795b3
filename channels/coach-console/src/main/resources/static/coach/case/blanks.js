/** A word in braces that only the coach can fill. */
const BLANK = /\{([a-z][a-z0-9_]*)\}/g;

/** The first blank at or behind this place in the text; null when there is none. */
export function blankFrom(text, place) {
    const found = [...text.matchAll(BLANK)].find(({ index }) => index >= place);
    return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** What is still to be filled in, in words, each once and in order. */
export function openBlanks(text) {
    return [...new Set([...text.matchAll(BLANK)].map(([, name]) => name.replaceAll('_', ' ')))];
}
