/** What can be done, by its name on the wire. */
export const ACTIONS = {
    list: 'Lijst bekeken',
    read: 'Vraag gelezen',
    search: 'Gezocht',
    draft: 'Concept gevraagd',
    take: 'Overgenomen',
    write: 'Bericht gestuurd',
    note: 'Notitie gemaakt',
    transfer: 'Doorgezet',
    return: 'Teruggegeven aan de chatbot',
    free: 'Teruggezet in de lijst',
    close: 'Afgesloten',
    'fill-in': 'Anamnese ingevuld',
    sample: 'Steekproef gelezen',
    review: 'Gesprek beoordeeld',
    export: 'Gedownload',
    erase: 'Gesprek gewist',
    correct: 'Antwoord aangepast',
    'log-in': 'Ingelogd',
    'log-out': 'Uitgelogd',
    'dead-letters': 'Mislukte berichten bekeken',
    resend: 'Bericht opnieuw gestuurd',
    solved: 'Storing afgemeld',
    audit: 'Logboek bekeken',
    'audit-export': 'Logboek gedownload',
};

const ACTORS = { resident: 'bewoner', unknown: 'onbekend' };

const RESULTS = {
    ok: 'Gelukt',
    refused: 'Geweigerd',
    unsure: 'Onzeker',
    none: 'Niets gemaakt',
    summary: 'Samenvatting',
    reply: 'Antwoord',
};

const LISTS = { waiting: 'wachtend', mine: 'eigen', all: 'alles', stream: 'meekijken', sample: 'steekproef', figures: 'cijfers' };

const SEARCHES = { text: 'woorden of nummer', date: 'datum', 'text date': 'woorden en datum' };

const DOORS = { 'coach-console': 'Coachconsole', admin: 'Beheer', login: 'Inloggen', web: 'Webchat', whatsapp: 'WhatsApp' };

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
});

/** "29-11-2026 14:05:03" */
export function moment(iso) {
    return MOMENT.format(new Date(iso)).replace(',', '');
}

export function actionName(action) {
    return ACTIONS[action] ?? action;
}

export function actorName(actor) {
    return ACTORS[actor] ?? actor;
}

/** What was typed as who, as the server knows it. */
export function actorKey(typed) {
    return Object.keys(ACTORS).find((key) => ACTORS[key] === typed.toLowerCase()) ?? typed;
}

export function resultName(result) {
    return RESULTS[result] ?? result.replace(/^(\d+) found$/, '$1 gevonden');
}

/** An id as it is, a kind of list or search in words. */
export function objectName({ action, object }) {
    if (action === 'audit' || action === 'audit-export') {
        return object.replace(' ', ' tot en met ');
    }
    const words = { list: LISTS, search: SEARCHES, 'log-in': { session: '' }, 'log-out': { session: '' } }[action];
    return words?.[object] ?? object;
}

export function originName(origin) {
    const [door, ...place] = origin.split(' ');
    return [DOORS[door] ?? door, ...place].join(', ');
}
