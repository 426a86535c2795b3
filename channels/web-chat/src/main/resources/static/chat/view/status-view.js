import { formatDay } from '../text/i18n.js';
import { el } from './dom.js';

/** The words of a status event: who holds the conversation now. Null when nothing changed for the resident. */
export function statusWords(event, texts) {
    if (event.holder === 'waiting') {
        return [texts.nowWaiting, event.promise?.text, texts.nowWaitingMore];
    }
    if (event.holder === 'coach') {
        return [texts.nowCoach(event.coach)];
    }
    if (event.holder === event.holderBefore) {
        return null;
    }
    if (event.holder === 'closed') {
        return [texts.nowClosed];
    }
    return event.holder === 'bot' ? [texts.nowBot, texts.nowBotMore] : null;
}

export function statusView(event, texts) {
    const words = statusWords(event, texts);
    if (!words) {
        return null;
    }
    const [head, ...more] = words.filter(Boolean);
    return el(
        'li',
        { class: `status status--${event.holder}` },
        el('p', { class: 'status__head', dir: 'auto' }, head),
        more.map((line) => el('p', { dir: 'auto' }, line)),
    );
}

export function dayView(moment, texts) {
    return el('li', { class: 'day' }, el('span', {}, formatDay(texts, moment)));
}

/** A word of the chat itself between the messages, such as that an old conversation is gone. */
export function noteView(text) {
    return el('li', { class: 'status' }, el('p', {}, text));
}
