import { en } from './en.js';
import { nl } from './nl.js';

/** Each by the name that its speakers know, whatever language the screen has. */
export const LANGUAGES = [
    { code: 'nl', label: 'Nederlands' },
    { code: 'en', label: 'English' },
    { code: 'pl', label: 'Polski' },
    { code: 'uk', label: 'Українська' },
    { code: 'ar', label: 'العربية' },
    { code: 'tr', label: 'Türkçe' },
];

const here = new Map([nl, en].map((texts) => [texts.code, texts]));
/** Fetched by who asks for them only. */
const ELSEWHERE = {
    pl: () => import('./pl.js'),
    uk: () => import('./uk.js'),
    ar: () => import('./ar.js'),
    tr: () => import('./tr.js'),
};

/** The texts of a language when they are here; else Dutch, which leads. */
export function textsFor(language) {
    return here.get(codeOf(language)) ?? nl;
}

/** The same, once they are here. Throws when they cannot be fetched. */
export async function fetchTexts(language) {
    const code = codeOf(language);
    if (!here.has(code) && Object.hasOwn(ELSEWHERE, code)) {
        const file = await ELSEWHERE[code]();
        here.set(code, file[code]);
    }
    return textsFor(code);
}

function codeOf(language) {
    return String(language ?? '').toLowerCase().split('-')[0];
}

/** Letters by which words in a language are told from Dutch. */
const SCRIPTS = { uk: /\p{Script=Cyrillic}/gu, ar: /\p{Script=Arabic}/gu };
const LETTER = /\p{L}/gu;
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const ADDRESS = /https?:\/\/\S+/g;

/** Where a text runs both ways most of its letters say which; else its first letter does. */
export function directionOf(words) {
    const text = String(words ?? '').replace(ADDRESS, '');
    const fromTheRight = count(text, FROM_THE_RIGHT);
    if (fromTheRight === 0) {
        return 'auto';
    }
    return fromTheRight * 2 > count(text, LETTER) ? 'rtl' : 'ltr';
}

/** "nl" where the bot answered in Dutch on a screen with other letters; null where the letters do not tell. */
export function otherLanguageOf(words, code) {
    const script = SCRIPTS[code];
    const text = String(words ?? '').replace(ADDRESS, '');
    return script && count(text, script) * 2 < count(text, LETTER) ? nl.code : null;
}

function count(text, letters) {
    return (text.match(letters) ?? []).length;
}

export function formatTime(texts, moment) {
    const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    return new Intl.DateTimeFormat(texts.locale, form).format(moment);
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

/** A date of the contract in words, no more precise than it is: "2026-11-03", "2026-11", "2026"; else as it came. */
export function formatDate(texts, value) {
    const [, month, day] = String(value).split('-');
    const moment = new Date(value);
    if (Number.isNaN(moment.getTime())) {
        return String(value);
    }
    const form = { day: day && 'numeric', month: month && 'long', year: 'numeric', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(texts.locale, form).format(moment);
}

/** By when a coach answers, in few words; the coaches' clock is the Dutch one. */
export function formatPromise(texts, value, now = new Date()) {
    const moment = new Date(value);
    if (Number.isNaN(moment.getTime())) {
        return null;
    }
    const form = (options, when = moment) =>
        new Intl.DateTimeFormat(texts.locale, { timeZone: 'Europe/Amsterdam', ...options }).format(when);
    const whole = { year: 'numeric', month: 'numeric', day: 'numeric' };
    const [hour, minute] = form({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).split(':');
    const time = texts.byTime(String(Number(hour)), minute);
    if (form(whole) === form(whole, now)) {
        return texts.byToday(time);
    }
    const near = moment - now < 6 * 86_400_000;
    return texts.byDay(form(near ? { weekday: 'long' } : { day: 'numeric', month: 'long' }), time);
}

function startOfDay(moment) {
    return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
