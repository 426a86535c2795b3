/** How many words may stand in between at "..". */
const WIDEST_GAP = 4;

/** With these a sentence asks without a question mark. */
const LEADS = [
    'vertel',
    'laat me .. weten',
    'laat maar .. weten',
    'wil .. weten',
    'graag weten',
    'mag ik .. weten',
    'mag ik .. vragen',
    'benieuwd',
    'tell me',
    'let me know',
    'like to know',
    'may i ask',
];

/** Behind the question these make another one of it: a wish, something of later, or more than we know. */
const CHANGING = new Set(
    (
        'wil wilt willen zou zouden liever liefst graag straks later ooit nog dan als nodig daarvoor precies exact niet samen ' +
        'aangeboden gekregen partner man vrouw kind kinderen zoon dochter moeder vader ' +
        'not would want prefer later exactly if then when need needed offered partner husband wife child children son daughter'
    ).split(' '),
);

/** In front of it these make it an "as if", or part of something else. */
const SUPPOSING = new Set(['stel', 'als', 'suppose', 'imagine', 'if']);

const END = '$';
const GAP = '..';
const YOU = new Set(['je', 'you']);

/**
 * The answer for which this text asks again, or null. Each answer carries editors' patterns in `asked`: words that stand together
 * in a sentence that asks something. Rather none than a wrong one.
 */
export function knownAlready(text, answers) {
    for (const sentence of sentencesOf(text).reverse()) {
        const found = answers.find(({ asked = [] }) => asked.some((pattern) => asksFor(sentence, pattern)));
        if (found) {
            return found;
        }
    }
    return null;
}

function sentencesOf(text) {
    return (text.match(/[^.!?\n]+[.!?\n]*/g) ?? [])
        .map((raw) => ({ words: wordsOf(raw), asks: raw.includes('?'), open: !/[.!?\n]/.test(raw) }))
        .filter(({ words }) => words.length > 0);
}

/** As the server does it: small letters without accents; and "jij" and "jouw" read as "je". */
function wordsOf(text) {
    return text
        .normalize('NFD')
        .replace(/[\p{M}'’‘`´]/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .map((word) => (word === 'jij' || word === 'jouw' ? 'je' : word));
}

function asksFor(sentence, pattern) {
    const tokens = pattern.split(' ');
    const place = find(tokens, sentence.words);
    return place !== null && isAsked(sentence, place, tokens) && isPlain(sentence.words, place);
}

/** Also while the question mark is still to come, when the sentence begins as a question: "hoe oud ben je". */
function isAsked({ words, asks, open }, { start, end }, tokens) {
    const begins = open && start === 0 && YOU.has(words[end - 1]) && tokens.at(-1) !== END;
    return asks || begins || LEADS.some((lead) => find(lead.split(' '), words) !== null);
}

function isPlain(words, { start, end }) {
    return !words.slice(end).some((word) => CHANGING.has(word)) && !words.slice(0, start).some((word) => SUPPOSING.has(word));
}

/** Where the tokens stand in the words, or null. */
function find(tokens, words) {
    for (let start = 0; start < words.length; start++) {
        const end = endOf(tokens, words, start);
        if (end !== null) {
            return { start, end };
        }
    }
    return null;
}

function endOf(tokens, words, at) {
    if (tokens.length === 0) {
        return at;
    }
    const [token, ...rest] = tokens;
    if (token === END) {
        return at === words.length ? at : null;
    }
    if (token === GAP) {
        return endAfterGap(rest, words, at);
    }
    return at < words.length && fits(words[at], token) ? endOf(rest, words, at + 1) : null;
}

function endAfterGap(tokens, words, at) {
    for (let gap = 0; gap <= WIDEST_GAP; gap++) {
        const end = endOf(tokens, words, at + gap);
        if (end !== null) {
            return end;
        }
    }
    return null;
}

function fits(word, token) {
    return token.endsWith('*') ? word.startsWith(token.slice(0, -1)) : word === token;
}
