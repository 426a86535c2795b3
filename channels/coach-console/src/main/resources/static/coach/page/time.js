const ZONE = 'Europe/Amsterdam';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From here on a promise is shown as near: long enough to finish a talk and still call. */
const NEAR = 30 * MINUTE;

let ahead = 0;

/** Follows the server's clock, so that a wrong clock on the desk does not turn a kept promise red. */
export function follow(serverTime) {
    if (serverTime) {
        ahead = Date.parse(serverTime) - Date.now();
    }
}

export function now() {
    return Date.now() + ahead;
}

const CLOCK = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const WEEKDAY = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, weekday: 'long' });
const LONG_DATE = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' });
const FULL_DATE = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** "14.05" */
export function clock(iso) {
    return CLOCK.format(new Date(iso)).replace(':', '.');
}

/** One key for each calendar day in the Netherlands. */
export function dayKey(iso) {
    return DATE.format(new Date(iso));
}

/** "vandaag", "gisteren", "morgen", "maandag" within a week, otherwise "maandag 30 november". */
export function day(iso) {
    const distance = Math.round((Date.parse(dayKey(iso)) - Date.parse(dayKey(now()))) / DAY);
    const named = { '-1': 'gisteren', 0: 'vandaag', 1: 'morgen' }[distance];
    if (named) {
        return named;
    }
    return (distance > 1 && distance < 7 ? WEEKDAY : LONG_DATE).format(new Date(iso));
}

export function dayAndClock(iso) {
    return `${day(iso)} om ${clock(iso)} uur`;
}

/** "22 november 2026", "november 2026" or "2026": as exact as the source was. */
export function date(iso) {
    const [year, month, dayOfMonth] = String(iso).split('-');
    const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number.parseInt(dayOfMonth ?? '1', 10)));
    if (!month || Number.isNaN(at.getTime())) {
        return String(iso);
    }
    return (dayOfMonth ? FULL_DATE : MONTH).format(at);
}

/** "12 min", "3 u 05 min", "2 dagen 4 u" */
export function span(milliseconds) {
    const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
    if (minutes < 60) {
        return `${minutes} min`;
    }
    const hours = Math.floor(minutes / 60);
    if (hours < 24) {
        return `${hours} u ${String(minutes % 60).padStart(2, '0')} min`;
    }
    const days = Math.floor(hours / 24);
    return `${days} ${days === 1 ? 'dag' : 'dagen'} ${hours % 24} u`;
}

/** How long ago, in words a list can show: "net binnen" below a minute. */
export function waited(iso) {
    const gone = now() - Date.parse(iso);
    return gone < MINUTE ? 'net binnen' : `wacht ${span(gone)}`;
}

/** A promise in words and in urgency ("kept", "near", "late"): the colour is never the only sign. */
export function promise(iso) {
    const rest = Date.parse(iso) - now();
    const full = `${day(iso)} voor ${clock(iso)} uur`;
    const by = full.replace(/^vandaag | uur$/g, '');
    if (rest < 0) {
        return { urgency: 'late', text: `Te laat: ${by}`, full, detail: `${span(-rest)} te laat` };
    }
    return rest <= NEAR
        ? { urgency: 'near', text: `Bijna: ${by}`, full, detail: `nog ${span(rest)}` }
        : { urgency: 'kept', text: `Beloofd: ${by}`, full, detail: `nog ${span(rest)}` };
}

/** "nog 3 u 20 min", or null when the moment is past. */
export function left(iso) {
    const rest = Date.parse(iso) - now();
    return rest > 0 ? `nog ${span(rest)}` : null;
}

/** Three times as often as the shown minutes change, so that none of them is shown late for long. */
export function everyMinute(action) {
    setInterval(action, MINUTE / 3);
}
