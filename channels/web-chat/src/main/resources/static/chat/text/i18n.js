import { en } from './en.js';
import { nl } from './nl.js';

const LANGUAGES = { nl, en };

/** The texts of a language; Dutch leads where a language is not there. */
export function textsFor(language) {
    const code = String(language ?? '').toLowerCase().split('-')[0];
    return LANGUAGES[code] ?? nl;
}

export function formatTime(texts, moment) {
    return new Intl.DateTimeFormat(texts.locale, { hour: '2-digit', minute: '2-digit' }).format(moment);
}

/** "Vandaag", "Gisteren" or the full day. */
export function formatDay(texts, moment, now = new Date()) {
    const days = Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000);
    if (days === 0) {
        return texts.today;
    }
    if (days === 1) {
        return texts.yesterday;
    }
    const form = { weekday: 'long', day: 'numeric', month: 'long' };
    return new Intl.DateTimeFormat(texts.locale, form).format(moment);
}

/** A date of the contract ("2026-11-03") in words, or as it came when it is no date. */
export function formatDate(texts, value) {
    const moment = new Date(value);
    if (Number.isNaN(moment.getTime())) {
        return String(value);
    }
    const form = { day: 'numeric', month: 'long', year: 'numeric' };
    return new Intl.DateTimeFormat(texts.locale, form).format(moment);
}

function startOfDay(moment) {
    return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
