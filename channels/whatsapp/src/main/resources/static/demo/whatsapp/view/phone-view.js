import { ChatLog } from './chat-log.js';
import { Composer } from './composer.js';
import { el, setText } from './dom.js';
import { icon } from './icons.js';
import { openListSheet } from './list-sheet.js';
import { timeOf } from './moments.js';

const THUMB = '👍';

/** `<whatsapp-phone>`: the phone of the person who is chosen. */
export class PhoneView extends HTMLElement {
    #line = null;
    #shownPhone = '';
    #time = el('span', { class: 'phone__time' });
    #signal = el('span', {});
    #state = el('p', { class: 'phone__state' });
    #log = new ChatLog({
        tap: (line, choice) => this.#tap(line, choice),
        openList: (line) => openListSheet(line, this, (choice) => this.#tap(line, choice)),
        react: (line) => this.#act({ type: 'reaction', message: line.id, emoji: line.reaction ? null : THUMB }),
    });
    #composer = new Composer((action) => this.#act(action));

    /** Puts words in the field, ready to be sent. */
    prepare(words) {
        this.#composer.prepare(words);
    }

    show(sight, line) {
        this.#line = line;
        if (!this.#log.element.isConnected) {
            this.#build();
        }
        setText(this.#time, timeOf(sight.now));
        setText(this.#signal, sight.phone.online ? 'Online' : 'Geen bereik');
        setText(this.#state, sight.phone.typing ? 'is aan het typen' : 'Zakelijk account');
        this.#log.show(sight);
        this.#composer.show(sight);
        if (this.#shownPhone !== sight.phone.id) {
            this.#shownPhone = sight.phone.id;
            this.#log.toEnd();
        }
    }

    #build() {
        this.replaceChildren(
            el('div', { class: 'phone__bar' }, this.#time, this.#signal),
            el(
                'div',
                { class: 'phone__head' },
                el('span', { class: 'avatar' }, icon('sofa')),
                el('div', {}, el('h1', { class: 'phone__name' }, 'Coach op de Bank'), this.#state),
                el('a', { class: 'phone__more', href: '#paneel' }, 'Paneel'),
            ),
            this.#log.element,
            this.#composer.element,
        );
    }

    #tap(line, choice) {
        this.#act({ type: 'tap', message: line.id, choice: choice.id });
    }

    async #act(action) {
        await this.#line.act(action);
        this.#log.toEnd();
    }
}
