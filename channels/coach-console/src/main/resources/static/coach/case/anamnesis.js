import { el } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { hideProblem, showProblem } from '../page/problem-line.js';
import { date, dayAndClock } from '../page/time.js';
import { INSTRUMENTS, OUTCOMES, personName } from '../page/words.js';

/** Long enough to finish a word, short enough to lose nothing that matters. */
const SAVED_AFTER = 900;

/** A server that is busy is asked again after this long; a line that was lost, when it is back. */
const AGAIN_AFTER = 5_000;

/** Sets what is kept in the browser apart from nothing kept, for a field may be emptied. */
const KEPT = '=';

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
    #kept;
    #fields = new Map();
    #timers = new Map();
    #unsaved = new Map();
    #saving = new Map();
    #joint;
    #menu = el('div', { class: 'anamnesis__menu' });
    #told = el(
        'p',
        { class: 'story__aside' },
        'Wat de bewoner vertelde, staat er al. Het wordt pas bewaard als je het aanpast.',
    );
    #state = el('p', { class: 'anamnesis__state', role: 'status' });
    #problem = el('p', { class: 'couch-problem', role: 'alert', hidden: true });
    #drawnMenu = '';

    connect(file, kept) {
        this.#file = file;
        this.#kept = kept;
        this.#joint = this.#choices('joint-consent', 'Maatwerkbudget', [
            { id: 'yes', name: 'Alle partners vinden het goed' },
        ]);
        this.append(
            el('p', { class: 'story__aside' }, 'Vul dit samen in. Wat je typt, wordt bewaard.'),
            this.#told,
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
        this.#restore();
        file.addEventListener('dossier', () => this.#draw());
        this.#draw();
        this.retry();
    }

    disconnectedCallback() {
        this.#timers.forEach((timer) => clearTimeout(timer));
        this.retry();
    }

    /** What was typed here before and not saved, because the screen was locked or the line was lost. */
    #restore() {
        this.#fields.forEach((field, id) => {
            const kept = this.#kept.text(this.#key(id));
            if (kept.startsWith(KEPT) && this.#file.isMine) {
                this.#unsaved.set(id, kept.slice(KEPT.length));
                field.write(kept.slice(KEPT.length));
            }
        });
    }

    #key(id) {
        return `anamnesis.${id}.${this.#file.id}`;
    }

    #text({ id, name, help }) {
        const field = el('textarea', {
            id: `anamnesis-${id}`,
            class: 'couch-textarea',
            rows: '2',
            maxlength: '2000',
            'aria-describedby': help && `anamnesis-${id}-help`,
            oninput: () => this.#changed(id),
            onblur: () => this.#now(id),
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
            if (!this.#unsaved.has(id) && !nodes.includes(document.activeElement)) {
                put(entries[id]?.value ?? suggested[id] ?? '');
            }
            nodes.forEach((node) => lock(node, !this.#file.isMine));
        });
        this.#showJoint();
        this.#told.hidden = Object.keys(suggested).every((id) => entries[id]);
        if (this.#unsaved.size === 0) {
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

    /** The tailor-made budget asks for the yes of all partners; without it there is nothing to say yes to. */
    #showJoint() {
        this.#joint.hidden = !this.#fields.get('instruments').read().split(',').includes('G');
    }

    #changed(id) {
        this.#note(id);
        this.#showJoint();
        if (this.#joint.hidden && this.#fields.get('joint-consent').read()) {
            this.#fields.get('joint-consent').write('');
            this.#note('joint-consent');
        }
    }

    #note(id) {
        const value = this.#fields.get(id).read();
        this.#unsaved.set(id, value);
        this.#kept.keep(this.#key(id), KEPT + value);
        this.#say('Nog niet bewaard.');
        this.#later(id, SAVED_AFTER);
    }

    #later(id, delay) {
        clearTimeout(this.#timers.get(id));
        this.#timers.set(
            id,
            setTimeout(() => this.#now(id), delay),
        );
    }

    /** Saves a field; one request at a time for each, so that the last words are the last to arrive. */
    #now(id) {
        clearTimeout(this.#timers.get(id));
        if (!this.#unsaved.has(id) || !this.#file.isMine) {
            return Promise.resolve();
        }
        if (!this.#saving.has(id)) {
            this.#saving.set(id, this.#save(id).finally(() => this.#saving.delete(id)));
        }
        return this.#saving.get(id);
    }

    async #save(id) {
        let sent;
        do {
            sent = this.#unsaved.get(id);
            try {
                await this.#file.fillIn(id, sent);
            } catch (problem) {
                showProblem(this.#problem, problem);
                if (problem.passing && this.isConnected) {
                    this.#later(id, AGAIN_AFTER);
                }
                return;
            }
        } while (this.#unsaved.get(id) !== sent);
        this.#unsaved.delete(id);
        this.#kept.keep(this.#key(id), '');
        hideProblem(this.#problem);
        this.#draw();
    }

    /** Saves what was not saved yet. */
    retry() {
        return Promise.all([...this.#unsaved.keys()].map((id) => this.#now(id)));
    }

    /** Saves all of it now; true when that was done. */
    async flush() {
        await this.retry();
        return this.#unsaved.size === 0 || !this.#file.isMine;
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

/** A colleague can read and copy a text; a choice is only shown. */
function lock(node, isLocked) {
    if (node.matches('textarea, [type=date]')) {
        node.readOnly = isLocked;
    } else {
        node.disabled = isLocked;
    }
}

function write(field, value) {
    if (field.value !== value) {
        field.value = value;
    }
}

customElements.define('coach-anamnesis', Anamnesis);
