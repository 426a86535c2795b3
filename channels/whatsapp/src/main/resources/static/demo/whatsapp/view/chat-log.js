import { bubble, isOnScreen, showProgress } from './bubble.js';
import { el, setText } from './dom.js';
import { dayOf } from './moments.js';

/** So near the end a new message is followed. */
const NEAR_END = 120;

/** The messages on the phone. What did not change stays the same element, so that focus and reading stay where they are. */
export class ChatLog {
    #around;
    #lines = new Map();
    #shown = new Map();
    #typing = el('p', { class: 'typing', hidden: true }, 'Coach op de Bank is aan het typen');
    #waiting = el('p', { class: 'notice', hidden: true });
    #empty = el(
        'p',
        { class: 'notice' },
        'Dit is een nagemaakte telefoon. Stuur een bericht, bijvoorbeeld: Hallo.',
    );

    /** @param around `tap(line, choice)`, `openList(line)`, `react(line)` */
    constructor(around) {
        this.#around = { ...around, find: (id) => this.#lines.get(id) };
        this.element = el(
            'div',
            { class: 'chat', role: 'log', 'aria-label': 'Berichten', tabindex: '0' },
            this.#empty,
        );
        this.element.append(this.#waiting, this.#typing);
    }

    show({ phone }) {
        const follow = this.#isNearEnd();
        this.#lines = new Map(phone.chat.map((line) => [line.id, line]));
        const visible = phone.chat.filter(isOnScreen);
        const added = this.#sync(rows(visible));
        this.#empty.hidden = visible.length > 0;
        const waiting = phone.chat.filter((line) => !line.own && ['PENDING', 'SENT'].includes(line.progress)).length;
        this.#waiting.hidden = phone.online || waiting === 0;
        setText(this.#waiting, `${waiting === 1 ? '1 bericht wacht' : `${waiting} berichten wachten`} tot je telefoon aan is.`);
        this.#typing.hidden = !phone.typing;
        if (follow && (added || phone.typing)) {
            this.toEnd();
        }
    }

    toEnd() {
        this.element.scrollTop = this.element.scrollHeight;
    }

    #isNearEnd() {
        const { scrollTop, scrollHeight, clientHeight } = this.element;
        return scrollHeight - clientHeight - scrollTop < NEAR_END;
    }

    /** Returns whether anything came. */
    #sync(wanted) {
        const keys = new Set(wanted.map(({ key }) => key));
        for (const [key, { element }] of this.#shown) {
            if (!keys.has(key)) {
                element.remove();
                this.#shown.delete(key);
            }
        }
        let added = false;
        let before = this.#empty;
        for (const { key, mark, make, step } of wanted) {
            const known = this.#shown.get(key);
            const element = known?.mark === mark ? known.element : make(this.#around);
            if (known && known.element !== element) {
                known.element.replaceWith(element);
            } else if (!known) {
                before.after(element);
                added = true;
            }
            step?.(element);
            this.#shown.set(key, { mark, element });
            before = element;
        }
        return added;
    }
}

/** A line for each day, and the messages. */
function rows(lines) {
    const all = [];
    let day = '';
    for (const line of lines) {
        const today = dayOf(line.at);
        if (today !== day) {
            day = today;
            all.push({ key: `day ${today}`, mark: today, make: () => el('p', { class: 'day' }, today) });
        }
        all.push({
            key: line.id,
            mark: JSON.stringify({ ...line, progress: '' }),
            make: (around) => bubble(line, around),
            step: (element) => showProgress(element, line),
        });
    }
    return all;
}
