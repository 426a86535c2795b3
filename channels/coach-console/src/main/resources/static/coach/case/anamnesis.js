import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { hideProblem, showProblem } from '../page/problem-line.js';
import { date, dayAndClock } from '../page/time.js';
import { INSTRUMENTS, OUTCOMES, personName } from '../page/words.js';

/** Long enough to finish a word, short enough to lose nothing that matters. */
const SAVED_AFTER = 900;

const TEXTS = [
    { id: 'goal', name: 'Wat wil de bewoner?' },
    { id: 'situation', name: 'Werk en situatie' },
    { id: 'background', name: 'Ervaring en opleiding' },
    { id: 'obstacles', name: 'Wat maakt het lastig?' },
    { id: 'route', name: 'Kortste route naar werk', help: 'Welke stappen, en in welke volgorde?' },
];

const REFERRALS = [
    { id: 'debts', name: 'Schulden' },
    { id: 'language', name: 'Taal' },
    { id: 'wmo', name: 'Wmo' },
    { id: 'jobs-agreement', name: 'Contactpunt banenafspraak' },
    { id: 'rmc', name: 'RMC' },
    { id: 'region', name: 'Loket van een andere regio' },
];

/** The anamnesis: filled in by rule with what the resident told, and further by the coach while they talk. Saved as one types. */
class Anamnesis extends HTMLElement {
    #file;
    #fields = new Map();
    #timers = new Map();
    #failed = new Map();
    #joint;
    #menu = el('div', { class: 'anamnesis__menu' });
    #state = el('p', { class: 'anamnesis__state', role: 'status' });
    #problem = el('p', { class: 'couch-problem', role: 'alert', hidden: true });
    #drawnMenu = '';

    connect(file) {
        this.#file = file;
        this.#joint = this.#choices('joint-consent', 'Maatwerkbudget', [
            { id: 'yes', name: 'Alle partners vinden het goed' },
        ]);
        this.append(
            el('p', { class: 'story__aside' }, 'Vul dit samen in. Wat de bewoner al vertelde, staat er al. Pas aan wat niet klopt.'),
            this.#state,
            this.#problem,
            ...TEXTS.map((text) => this.#text(text)),
            this.#choices('outcome', 'Hoeveel hulp past?', OUTCOMES.slice(0, 2), 'radio'),
            this.#menu,
            this.#joint,
            this.#choices('referrals', 'Warm overdragen aan', REFERRALS),
            this.#text({ id: 'agreement', name: 'Afspraak' }),
            this.#day(),
        );
        file.addEventListener('dossier', () => this.#draw());
        this.#draw();
    }

    disconnectedCallback() {
        [...this.#timers.keys()].forEach((id) => this.#save(id));
    }

    #text({ id, name, help }) {
        const field = el('textarea', {
            id: `anamnesis-${id}`,
            class: 'couch-textarea',
            rows: '2',
            maxlength: '2000',
            'aria-describedby': help && `anamnesis-${id}-help`,
            oninput: () => this.#changed(id),
            onblur: () => this.#save(id),
        });
        this.#fields.set(id, { read: () => field.value, write: (value) => write(field, value), nodes: [field] });
        return el(
            'div',
            { class: 'anamnesis__field' },
            el('label', { class: 'couch-label', for: field.id }, name),
            help && el('p', { class: 'couch-help', id: `anamnesis-${id}-help` }, help),
            field,
        );
    }

    #day() {
        const id = 'agreement-date';
        const field = el('input', {
            id: `anamnesis-${id}`,
            type: 'date',
            class: 'couch-textbox',
            onchange: () => this.#changed(id),
        });
        this.#fields.set(id, { read: () => field.value, write: (value) => write(field, value), nodes: [field] });
        return el('div', { class: 'anamnesis__field' }, el('label', { class: 'couch-label', for: field.id }, 'Datum'), field);
    }

    #choices(id, legend, options, type = 'checkbox') {
        const nodes = options.map((option) =>
            el('input', { type, name: `anamnesis-${id}`, value: option.id, onchange: () => this.#changed(id) }),
        );
        this.#fields.set(id, {
            read: () => nodes.filter(({ checked }) => checked).map(({ value }) => value).join(','),
            write: (value) => {
                const chosen = value.split(',');
                nodes.forEach((node) => {
                    node.checked = chosen.includes(node.value);
                });
            },
            nodes,
        });
        return el(
            'fieldset',
            { class: 'couch-fieldset anamnesis__field' },
            el('legend', { class: 'couch-label' }, legend),
            options.map(({ name, help }, index) =>
                el(
                    'label',
                    { class: 'couch-choice' },
                    nodes[index],
                    el(
                        'span',
                        {},
                        el('span', { class: 'couch-choice__name' }, name),
                        help && el('span', { class: 'couch-choice__help' }, help),
                    ),
                ),
            ),
        );
    }

    /** What a colleague or the resident's answers bring in; what is being typed here stays. */
    #draw() {
        const { entries = {}, suggested = {}, menu = [] } = this.#file.dossier.anamnesis ?? {};
        this.#drawMenu(menu);
        this.#fields.forEach(({ write: put, nodes }, id) => {
            const isBusy = this.#timers.has(id) || this.#failed.has(id) || nodes.includes(document.activeElement);
            if (!isBusy) {
                put(entries[id]?.value ?? suggested[id] ?? '');
            }
            nodes.forEach((node) => {
                node.disabled = !this.#file.isMine;
            });
        });
        this.#showJoint();
        if (this.#timers.size === 0 && this.#failed.size === 0) {
            this.#say(this.#file.isWaiting ? 'Neem het gesprek over om dit in te vullen.' : savedLast(entries));
        }
    }

    /** The menukaart with its limits, as the content has it. */
    #drawMenu(menu) {
        const words = JSON.stringify(menu);
        if (words === this.#drawnMenu) {
            return;
        }
        this.#drawnMenu = words;
        const asOf = menu.find((part) => part.asOf)?.asOf;
        const options = INSTRUMENTS.map(({ id, name, help }) => ({
            id,
            name: `${id}. ${name}`,
            help: [...menu.filter(({ letter }) => letter === id).map(({ amount }) => amount), help].filter(Boolean).join(' '),
        }));
        this.#menu.replaceChildren(
            this.#choices('instruments', 'Instrumenten van de menukaart', options),
            el(
                'p',
                { class: 'couch-help' },
                icon('alert'),
                asOf
                    ? `Inzetten kan alleen na een intake. Bedragen van ${date(asOf)}, mogelijk verouderd.`
                    : 'Inzetten kan alleen na een intake.',
            ),
        );
    }

    /** The tailor-made budget asks for the yes of all partners. */
    #showJoint() {
        this.#joint.hidden = !this.#fields.get('instruments').read().split(',').includes('G');
    }

    #changed(id) {
        this.#showJoint();
        this.#say('Nog niet bewaard.');
        clearTimeout(this.#timers.get(id));
        this.#timers.set(
            id,
            setTimeout(() => this.#save(id), SAVED_AFTER),
        );
    }

    async #save(id) {
        if (!this.#timers.has(id) && !this.#failed.has(id)) {
            return;
        }
        clearTimeout(this.#timers.get(id));
        this.#timers.delete(id);
        const value = this.#fields.get(id).read();
        try {
            await this.#file.fillIn(id, value);
            this.#failed.delete(id);
            hideProblem(this.#problem);
            this.#draw();
        } catch (problem) {
            this.#failed.set(id, value);
            showProblem(this.#problem, problem);
            this.#say('Nog niet bewaard.');
        }
    }

    /** What was not saved for want of a connection. */
    retry() {
        [...this.#failed.keys()].forEach((id) => this.#save(id));
    }

    #say(words) {
        if (this.#state.textContent !== words) {
            this.#state.textContent = words;
        }
    }
}

function savedLast(entries) {
    const last = Object.values(entries).sort((one, other) => other.at.localeCompare(one.at))[0];
    return last ? `Bewaard door ${personName(last.by)}, ${dayAndClock(last.at)}.` : '';
}

function write(field, value) {
    if (field.value !== value) {
        field.value = value;
    }
}

customElements.define('coach-anamnesis', Anamnesis);
