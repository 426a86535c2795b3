const ZONE = 'Europe/Amsterdam';

const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const seconds = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'medium', timeZone: ZONE });
const day = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: ZONE });

export function timeOf(moment) {
    return clock.format(new Date(moment));
}

export function timeToTheSecond(moment) {
    return seconds.format(new Date(moment));
}

export function dayOf(moment) {
    return day.format(new Date(moment));
}

export function dayAndTime(moment) {
    return `${dayOf(moment)}, ${timeOf(moment)} uur`;
}
