import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { date } from '../page/time.js';
import { INSTRUMENTS, OUTCOMES, ROLES, personName, roleName } from '../page/words.js';
import { ask } from './ask.js';

const LONGEST_SUMMARY = 2_000;

/** Back to the bot: the coach writes what the resident gets to read. */
export function askReturn(file, kept) {
    const key = `return.${file.id}`;
    const field = textarea('return-summary', kept, key, true);
    return ask({
        title: 'Geef terug aan de chatbot',
        intro: 'De chatbot praat daarna weer met de bewoner en zegt dat ook.',
        content: [
            label('return-summary', 'Samenvatting voor de bewoner'),
            help(
                'return-summary-help',
                'De bewoner leest dit letterlijk. Noem wat jullie bespraken, de afspraak en de datum.',
            ),
            field,
        ],
        submit: 'Geef terug',
        run: async () => {
            await file.act('return', { summary: field.value.trim() });
            kept.keep(key, '');
        },
    });
}

/** The end of the talk, with what came out of it. */
export function askClose(file, kept) {
    const key = `close.${file.id}`;
    const filled = filledIn(file.dossier);
    const agreement = textarea('close-agreement', kept, key, false);
    agreement.value ||= filled.agreement;
    const instruments = instrumentChoices(filled.instruments);
    const outcomes = choices(
        'Wat is de uitkomst?',
        'outcome',
        OUTCOMES,
        (outcome) => {
            instruments.hidden = outcome === 'unreachable' || outcome === 'referred';
        },
        filled.outcome,
    );
    return ask({
        title: 'Sluit af',
        intro: 'Het gesprek gaat van je lijst. De bewoner kan altijd opnieuw beginnen.',
        content: [
            outcomes,
            label('close-agreement', 'Afspraak voor de bewoner (mag leeg blijven)'),
            help('close-agreement-help', 'De bewoner leest dit letterlijk: wat gebeurt er, door wie en wanneer?'),
            agreement,
            instruments,
        ],
        submit: 'Sluit af',
        run: async (form) => {
            await file.act('close', closing(form, agreement.value.trim(), instruments));
            kept.keep(key, '');
        },
    });
}

/** What the anamnesis has for the end of the talk. */
function filledIn({ anamnesis }) {
    const value = (field) => anamnesis?.entries[field]?.value ?? '';
    const when = value('agreement-date');
    return {
        outcome: value('outcome'),
        instruments: value('instruments').split(','),
        agreement: [value('agreement'), when && `Datum: ${date(when)}.`].filter(Boolean).join('\n'),
    };
}

function closing(form, agreement, instruments) {
    const chosen = instruments.hidden ? [] : new FormData(form).getAll('instrument');
    const outcome = new FormData(form).get('outcome');
    return { outcome, ...(agreement && { agreement }), ...(chosen.length > 0 && { instruments: chosen }) };
}

/** For a team lead: the coach who holds it is away. */
export function askFree(file) {
    const coach = personName(file.dossier.takenBy);
    return ask({
        title: 'Zet terug in de lijst',
        intro: [
            `${coach} houdt dit gesprek dan niet meer vast. `,
            `De chatbot zegt de bewoner dat ${coach} er niet lijkt te zijn, en helpt weer. De belofte blijft staan.`,
        ],
        content: [],
        submit: 'Zet terug',
        run: () => file.act('free'),
    });
}

/** To a colleague with another role. Another organisation sees the story only after the resident's own yes. */
export function askTransfer(file) {
    const others = ROLES.filter(({ id }) => roleName(file.dossier.role) !== roleName(id)).map(({ id, name, task }) => ({
        id,
        name,
        help: task,
    }));
    return ask({
        title: 'Zet door naar een andere coach',
        intro: [
            'De belofte gaat mee. Wat je collega verder ziet, kiest de bewoner opnieuw. ',
            'De chatbot vraagt de bewoner eerst of de nieuwe coach het verhaal mag zien.',
        ],
        content: [choices('Naar wie?', 'role', others)],
        submit: 'Zet door',
        run: (form) => file.act('transfer', { role: new FormData(form).get('role') }),
    });
}

function textarea(id, kept, key, required) {
    const field = el('textarea', {
        id,
        class: 'couch-textarea',
        rows: required ? '5' : '3',
        required,
        maxlength: String(LONGEST_SUMMARY),
        'aria-describedby': `${id}-help`,
        oninput: () => kept.keep(key, field.value),
    });
    field.value = kept.text(key);
    return field;
}

function label(id, text) {
    return el('label', { class: 'couch-label', for: id }, text);
}

function help(id, text) {
    return el('p', { class: 'couch-help', id }, text);
}

function choices(legend, name, options, onChoice = () => {}, chosen = '') {
    return el(
        'fieldset',
        { class: 'couch-fieldset' },
        el('legend', { class: 'couch-label' }, legend),
        options.map((option) =>
            choice('radio', name, option, {
                onchange: () => onChoice(option.id),
                required: true,
                checked: option.id === chosen,
            }),
        ),
    );
}

function instrumentChoices(chosen) {
    return el(
        'fieldset',
        { class: 'couch-fieldset' },
        el('legend', { class: 'couch-label' }, 'Instrumenten (mag leeg blijven)'),
        el('p', { class: 'couch-help' }, icon('alert'), 'Inzetten kan alleen na een persoonlijke intake.'),
        INSTRUMENTS.map(({ id, name, help: remark }) =>
            choice('checkbox', 'instrument', { id, name: `${id}. ${name}`, help: remark }, { checked: chosen.includes(id) }),
        ),
    );
}

function choice(type, name, option, attributes = {}) {
    return el(
        'label',
        { class: 'couch-choice' },
        el('input', { type, name, value: option.id, ...attributes }),
        el(
            'span',
            {},
            el('span', { class: 'couch-choice__name' }, option.name),
            option.help && el('span', { class: 'couch-choice__help' }, option.help),
        ),
    );
}
