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
