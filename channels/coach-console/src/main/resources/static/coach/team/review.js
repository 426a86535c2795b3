import { ask } from '../case/ask.js';
import { el } from '../page/dom.js';
import { markdown, plain } from '../page/markdown.js';
import { clock } from '../page/time.js';

/** The same four questions about every talk. */
const QUESTIONS = [
    { name: 'correct', text: 'Klopt wat er gezegd is?' },
    { name: 'understandable', text: 'Is het begrijpelijk voor de bewoner?' },
    { name: 'orbs', text: 'Is er open gevraagd, gespiegeld, bevestigd en samengevat?' },
    { name: 'noPromise', text: 'Is er niets beloofd waar een ander over beslist?' },
];

const ANSWERS = [
    { value: 'yes', text: 'Ja' },
    { value: 'partly', text: 'Deels' },
    { value: 'no', text: 'Nee' },
];

const SPEAKERS = { resident: 'Bewoner', bot: 'Chatbot', coach: 'Coach' };

const LONGEST_FINDING = 1_000;

/** Shows a talk of the sample and asks what the reader finds of it. True when that was kept. */
export async function askReview(api, month, { id }, name) {
    const path = `/api/v1/coach/sample/${encodeURIComponent(id)}?month=${month}`;
    const talk = await api.get(path).catch((problem) => problem);
    const { review } = talk;
    return ask({
        title: `${name}: lees en beoordeel`,
        intro: 'Zonder nummer en zonder naam van de coach. Dat je dit leest, wordt vastgelegd.',
        content: talk.said ? [saidList(talk.said), QUESTIONS.map((question) => questionField(question, review)), finding(review)] : el('p', { class: 'couch-problem' }, talk.title),
        submit: 'Bewaar',
        run: (form) => {
            if (!talk.said) {
                throw talk;
            }
            return api.put(path, Object.fromEntries(new FormData(form)));
        },
    });
}

function saidList(said) {
    return el(
        'ol',
        { class: 'review__talk', tabindex: '0', 'aria-label': 'Het gesprek' },
        said.length === 0
            ? el('li', {}, 'De bewoner deelt niets van dit gesprek.')
            : said.map(({ at, from, text }) =>
                  el('li', {}, el('strong', {}, `${SPEAKERS[from] ?? from}, ${clock(at)} uur`), el('div', { class: 'message__text' }, from === 'resident' ? plain(text) : markdown(text))),
              ),
    );
}

function questionField({ name, text }, review) {
    return el(
        'fieldset',
        { class: 'couch-fieldset' },
        el('legend', { class: 'couch-label' }, text),
        el(
            'div',
            { class: 'review__answers' },
            ANSWERS.map(({ value, text: answer }) =>
                el(
                    'label',
                    { class: 'couch-choice' },
                    el('input', { type: 'radio', name, value, required: true, checked: review?.[name] === value }),
                    el('span', { class: 'couch-choice__name' }, answer),
                ),
            ),
        ),
    );
}

function finding(review) {
    const field = el('textarea', {
        id: 'review-finding',
        name: 'finding',
        class: 'couch-textarea',
        rows: '3',
        maxlength: String(LONGEST_FINDING),
        'aria-describedby': 'review-help',
    });
    field.value = review?.finding ?? '';
    return [
        el('label', { class: 'couch-label', for: field.id }, 'Wat moet er anders in de teksten? (mag leeg blijven)'),
        el('p', { class: 'couch-help', id: 'review-help' }, 'Schrijf hier niets over de bewoner zelf.'),
        field,
    ];
}
