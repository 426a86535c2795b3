import { END_MARGIN_PX, PAGE_SHARE, SAME_TURN } from '../conversation/limits.js';
import { el } from './dom.js';
import { icon } from './icons.js';

/**
 * Where in the transcript the reader is. New messages show from the beginning of what was said in one turn; who reads
 * further up is not moved, but offered a way down.
 */
export class Reading {
    #log;
    #list;
    #texts;
    #atEnd = true;
    #turn = null;
    #firstNew = null;
    #frame = null;
    #unread = null;
    #height = 0;
    #words = el('span');

    constructor(log, list, texts) {
        this.#log = log;
        this.#list = list;
        this.#texts = texts;
        this.button = el(
            'button',
            { type: 'button', class: 'utrecht-button new-messages', hidden: true, onclick: () => this.#showUnread() },
            icon('down'),
            this.#words,
        );
        log.addEventListener('scroll', () => this.#scrolled(), { passive: true });
        new ResizeObserver(() => this.#resized()).observe(log);
    }

    toEnd() {
        this.#log.scrollTop = this.#log.scrollHeight;
    }

    /** The reader's own message, or history: on to the end. */
    end() {
        this.#turn = null;
        this.#firstNew = null;
        this.#atEnd = true;
        this.#scrollSoon();
    }

    /** Something of somebody else, said at this moment. */
    news(element, at) {
        this.#turn = this.#turn && at - this.#turn.at < SAME_TURN ? this.#turn : { element, at };
        if (this.#atEnd) {
            this.#firstNew ??= this.#turn.element;
            this.#scrollSoon();
        } else {
            this.#offer(element, this.#texts.newMessages);
        }
    }

    /** Shows this from its beginning, wherever the reader was. */
    from(element) {
        this.#firstNew = element;
        this.#atEnd = true;
        this.#scrollSoon();
    }

    /** Once a frame, however many messages came; a long history is measured one time only. */
    #scrollSoon() {
        this.#frame ??= requestAnimationFrame(() => {
            this.#frame = null;
            const first = this.#firstNew;
            this.#firstNew = null;
            if (first) {
                this.#follow(first);
            } else {
                this.toEnd();
            }
        });
    }

    #follow(first) {
        const end = this.#log.scrollHeight - this.#log.clientHeight;
        const start = first.offsetTop - this.#list.offsetTop;
        this.#atEnd = end - start <= END_MARGIN_PX;
        this.#log.scrollTop = Math.min(start, end);
        if (!this.#atEnd) {
            this.#offer(null, this.#texts.readOn);
        }
    }

    /** A way to what is further down: the first unread message, or the rest of the one being read. */
    #offer(unread, words) {
        this.#unread ??= unread;
        this.#words.textContent = words;
        this.button.hidden = false;
    }

    #scrolled() {
        const { scrollHeight, clientHeight, scrollTop } = this.#log;
        this.#atEnd = scrollHeight - clientHeight - scrollTop <= END_MARGIN_PX;
        if (this.#atEnd) {
            this.#unread = null;
            this.button.hidden = true;
        }
    }

    /** A keyboard that opens must not hide what was just being read. */
    #resized() {
        const { clientHeight } = this.#log;
        if (this.#height > 0 && clientHeight !== this.#height && this.#atEnd) {
            this.toEnd();
        }
        this.#height = clientHeight;
    }

    #showUnread() {
        const target = this.#unread;
        this.#unread = null;
        this.#log.focus({ preventScroll: true });
        if (target) {
            target.scrollIntoView({ block: 'start' });
        } else {
            this.#log.scrollTop += this.#log.clientHeight * PAGE_SHARE;
        }
        this.#words.textContent = this.#texts.readOn;
    }
}
