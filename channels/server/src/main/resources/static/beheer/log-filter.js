import { el } from '../coach/page/dom.js';
import { dayKey, now } from '../coach/page/time.js';
import { ACTIONS, actorKey } from './log-words.js';

const WEEK = 7 * 24 * 60 * 60 * 1_000;

/** What is asked for. `query()` says it as the server wants it, or throws what is wrong with it. */
export function logFilter({ onShow, onDownload }) {
    const from = input('log-from', { type: 'date', value: dayKey(now() - WEEK) });
    const to = input('log-to', { type: 'date', value: dayKey(now()) });
    const actor = input('log-actor', { autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', maxlength: '80', 'aria-describedby': 'log-actor-help' });
    const object = input('log-object', { autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', maxlength: '80', 'aria-describedby': 'log-object-help' });
    const action = el(
        'select',
        { id: 'log-action', class: 'couch-textbox' },
        el('option', { value: '' }, 'Alles'),
        Object.entries(ACTIONS).map(([value, name]) => el('option', { value }, name)),
    );
    const form = el(
        'form',
        {
            class: 'log-filter',
            onsubmit: (event) => {
                event.preventDefault();
                onShow();
            },
        },
        field('Van', from),
        field('Tot en met', to),
        field('Wie', actor, 'Een gebruikersnaam, bewoner of onbekend.'),
        field('Wat', action),
        field('Welk gesprek', object, 'Het kenmerk, of het begin ervan.'),
        el(
            'div',
            { class: 'log-filter__buttons' },
            el('button', { type: 'submit', class: 'couch-button couch-button--primary' }, 'Toon'),
            el('button', { type: 'button', class: 'couch-button', onclick: onDownload }, 'Download als CSV'),
        ),
    );

    function query() {
        if (from.value && to.value && to.value < from.value) {
            to.focus();
            throw { title: 'De laatste dag is eerder dan de eerste dag.' };
        }
        const asked = {
            from: from.value,
            to: to.value,
            actor: actorKey(actor.value.trim()),
            action: action.value,
            object: object.value.trim(),
        };
        return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
    }

    return { form, query };
}

function input(id, attributes) {
    return el('input', { id, class: 'couch-textbox', ...attributes });
}

function field(name, control, help) {
    return el(
        'div',
        { class: 'log-filter__field' },
        el('label', { class: 'couch-label', for: control.id }, name),
        control,
        help && el('p', { class: 'couch-help', id: `${control.id}-help` }, help),
    );
}
