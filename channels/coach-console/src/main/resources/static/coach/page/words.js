/** The five roles of first contact and whom each is for. Which organisation that is differs by region. */
export const ROLES = [
    { id: 'werkcoach', name: 'Werkcoach', task: 'Zonder werk, of binnen vier maanden ontslag.' },
    { id: 'loopbaancoach', name: 'Loopbaancoach', task: 'Een vraag over de loopbaan.' },
    { id: 'businesscoach', name: 'Businesscoach', task: 'Ondernemers, zzp’ers en werkgevers.' },
    { id: 'jobcoach', name: 'Jobcoach', task: 'Bijstand en banenafspraak.' },
    { id: 'jongerencoach', name: 'Jongerencoach', task: 'Jongeren tot 27 jaar.' },
];

export const OUTCOMES = [
    { id: 'light', name: 'Lichte hulp', help: 'Een klein zetje. De bewoner gaat daarna zelf online verder.' },
    { id: 'extended', name: 'Uitgebreide hulp', help: 'Meer steun, na een intake, met instrumenten van de menukaart.' },
    { id: 'referred', name: 'Doorverwezen', help: 'Een andere organisatie helpt verder.' },
    { id: 'unreachable', name: 'Niet bereikt', help: 'Contact krijgen lukte niet.' },
];

/** The menukaart. Amounts are content that changes, so they are not here. */
export const INSTRUMENTS = [
    { id: 'A', name: 'Versterken arbeidsmarktpositie' },
    { id: 'B', name: 'Arbeidsmarktoriëntatie en loopbaanbegeleiding' },
    { id: 'C', name: 'Sollicitatievaardigheden' },
    { id: 'D', name: 'Scholing naar een beroep, of training voor een functie' },
    { id: 'E', name: 'Begeleiding bij scholing' },
    { id: 'F', name: 'Matching' },
    { id: 'G', name: 'Maatwerkbudget', help: 'Alleen als alle partners het goed vinden.' },
];

export const CHECKS = {
    fits: { icon: 'check', text: 'past bij wat de bewoner vertelde' },
    differs: { icon: 'differs', text: 'anders dan wat de bewoner vertelde' },
    person: { icon: 'person', text: 'een medewerker kijkt hiernaar' },
    unasked: { icon: 'question', text: 'nog niet gevraagd' },
};

export const SCHEME_STATUS = {
    open: 'Open',
    closed: 'Gesloten',
    outdated: 'Mogelijk verouderd',
    unknown: 'Mogelijk verouderd',
};

const CHANNELS = { web: 'Webchat', webchat: 'Webchat', whatsapp: 'WhatsApp' };

const REGIONS = {
    zwolle: 'Regio Zwolle',
    zkij: 'Zuid-Kennemerland en IJmond',
    gooienvechtstreek: 'Gooi en Vechtstreek',
};

const REASONS = {
    request: 'Vroeg om een coach',
    triage: 'Na de zelftriage',
    misses: 'De chatbot begreep het twee keer niet',
    doubt: 'Twijfelt',
    elsewhere: 'Een collega antwoordt in WhatsApp zelf',
    safety: 'Veiligheid',
};

const SAFETY = {
    suicide: 'Gedachten aan de dood',
    violence: 'Geweld thuis',
    threat: 'Dreiging',
    emergency: 'Direct gevaar',
    abuse: 'Grof taalgebruik',
    debt: 'Geldzorgen',
};

const ACCESS = { COACH: 'coach', LEAD: 'teamleider', EDITOR: 'redacteur', ADMIN: 'beheerder', QUALITY: 'kwaliteit' };

const LANGUAGES = new Intl.DisplayNames('nl', { type: 'language', fallback: 'code' });

export function roleName(role) {
    return ROLES.find((known) => known.id === key(role))?.name ?? role ?? '';
}

/** Ends that no coach chooses. */
const OTHER_ENDS = {
    returned: 'Terug naar de chatbot',
    withdrawn: 'Ingetrokken door de bewoner',
    lapsed: 'Verlopen',
};

export function outcomeName(outcome) {
    return OUTCOMES.find(({ id }) => id === outcome)?.name ?? OTHER_ENDS[outcome] ?? outcome;
}

export function channelName(channel) {
    return CHANNELS[key(channel)] ?? channel ?? '';
}

export function regionName(region) {
    return REGIONS[key(region)] ?? region ?? '';
}

/** A reason is a known code or already a sentence of the content; both can be shown. */
export function reasonText(reason) {
    return REASONS[key(reason)] ?? reason ?? '';
}

/** Stands for a message that the resident took back, or for what was answered to it. */
export function takenBackText(from) {
    return from === 'resident'
        ? '(De bewoner trok dit bericht in.)'
        : '(Antwoord op een bericht dat de bewoner introk.)';
}

/** The kind of a safety mark; a mark without a known kind is simply "Veiligheid". */
export function safetyText(safety) {
    return SAFETY[key(safety?.kind ?? safety)] ?? 'Veiligheid';
}

export function accessName(role) {
    return ACCESS[String(role).toUpperCase()] ?? roleName(role);
}

/** Has work on the administrator's page and none at the desk. */
export function isOnlyAdmin({ roles }) {
    return roles.includes('ADMIN') && !roles.some((role) => role === 'COACH' || role === 'LEAD');
}

export function languageName(code) {
    try {
        return capitalised(LANGUAGES.of(code));
    } catch {
        return code ?? '';
    }
}

/** "anna" and "Anna" are shown alike. */
export function personName(name) {
    return name ? capitalised(name) : '';
}

export function capitalised(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}

function key(word) {
    return String(word ?? '')
        .toLowerCase()
        .replace(/[^a-z]/g, '');
}
