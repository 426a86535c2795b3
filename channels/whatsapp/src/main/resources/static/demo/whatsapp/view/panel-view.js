import { el, hiddenText, setText } from './dom.js';
import { LogView } from './log-view.js';
import { dayAndTime } from './moments.js';
import { NetworkView } from './network-view.js';
import { switchOf } from './switch.js';

const SERVER_GONE = 'De server is weg. We proberen het opnieuw.';

/** `<whatsapp-panel>`: what a resident never sees. Time, network, templates, and what Meta said. */
export class PanelView extends HTMLElement {
    #line = null;
    #notice = el('p', { class: 'panel__notice', role: 'status' });
    #phones = el('select', { id: 'telefoon', class: 'select' });
    #now = el('p', { class: 'now', 'aria-live': 'polite' });
    #window = el('p', { class: 'window' });
    #network = new NetworkView((conditions) => this.#line.network(conditions));
    #online = switchOf('Telefoon heeft bereik', (on) => this.#line.act({ type: 'online', on }));
    #reading = switchOf('Chat ligt open (blauwe vinkjes)', (on) => this.#line.act({ type: 'reading', on }));
    #paused = new Map();
    #templates = el('div', {});
    #restricted = switchOf('Account mag templates sturen', (on) => this.#line.account({ restricted: !on }));
    #log = new LogView();

    show(sight, line) {
        this.#line = line;
        if (!this.#now.isConnected) {
            this.#build();
        }
        this.#showPhones(sight);
        setText(this.#now, dayAndTime(sight.now));
        this.#showWindow(sight.phone);
        this.#online.show(sight.phone.online);
        this.#reading.show(sight.phone.reading);
        this.#network.show(sight.network);
        this.#showTemplates(sight.templates);
        this.#restricted.show(!sight.restricted);
        this.#log.show(sight.log);
    }

    connected(isConnected) {
        setText(this.#notice, isConnected ? '' : SERVER_GONE);
    }

    refused(words) {
        setText(this.#notice, words);
    }

    #build() {
        this.id = 'paneel';
        this.tabIndex = -1;
        this.#phones.addEventListener('change', () => this.#line.open(this.#phones.value));
        this.replaceChildren(
            this.#intro(),
            this.#notice,
            part('Tijd', this.#now, this.#times(), this.#window),
            part(
                'Telefoon',
                el('label', { class: 'label', for: 'telefoon' }, 'Van wie is de telefoon?'),
                el('div', { class: 'beside' }, this.#phones, button('Nieuwe telefoon', () => this.#line.newPhone())),
                this.#online.element,
                this.#reading.element,
            ),
            part('Netwerk', this.#network.element),
            part(
                'Templates',
                hint('Een template is een bericht dat Meta vooraf goedkeurt.'),
                hint('Is het venster dicht? Dan mag alleen een template.'),
                this.#templates,
                this.#restricted.element,
            ),
            part('Wat Meta zei', this.#log.element),
        );
    }

    #intro() {
        return el(
            'header',
            { class: 'panel__intro' },
            el('p', { class: 'panel__kicker' }, 'Demo'),
            el('h2', {}, 'Coach op de Bank op WhatsApp'),
            el('p', {}, 'Dit is een nagemaakte telefoon. Typ een bericht, net als op WhatsApp.'),
            el('p', {}, 'Er gaat niets naar het echte WhatsApp. Alle namen en nummers zijn verzonnen.'),
            el(
                'ol',
                { class: 'steps' },
                el('li', {}, 'Typ "Hallo" op de telefoon.'),
                el('li', {}, 'Vraag om een coach.'),
                el('li', {}, 'Antwoord als coach in de ', coachConsole(), '.'),
                el('li', {}, 'Ga naar de volgende ochtend en kijk wat er dan mag.'),
            ),
            el('a', { class: 'panel__back', href: '#bericht' }, 'Naar de telefoon'),
        );
    }

    #times() {
        return el(
            'div',
            { class: 'beside' },
            button('Volgende ochtend', () => this.#line.goTo('next-morning'), 'button--main'),
            button('Een dag verder', () => this.#line.goTo('day-later')),
        );
    }

    #showPhones({ phones, phone }) {
        const wanted = phones.map(({ id, name, number }) => ({ id, words: `${name}, ${number ?? 'geen nummer'}` }));
        const mark = JSON.stringify(wanted);
        if (this.#phones.dataset.mark !== mark) {
            this.#phones.dataset.mark = mark;
            this.#phones.replaceChildren(...wanted.map(({ id, words }) => el('option', { value: id }, words)));
        }
        this.#phones.value = phone.id;
    }

    #showWindow({ windowOpen, windowClosesAt }) {
        this.#window.classList.toggle('window--open', windowOpen);
        setText(this.#window, windowWords(windowOpen, windowClosesAt));
    }

    #showTemplates(templates) {
        for (const name of new Set(templates.map((template) => template.name))) {
            const ours = templates.filter((template) => template.name === name);
            if (!this.#paused.has(name)) {
                const approved = switchOf(name, (on) => this.#line.account({ template: name, paused: !on }), {
                    on: 'goedgekeurd',
                    off: 'gepauzeerd',
                });
                this.#paused.set(name, approved);
                this.#templates.append(approved.element);
            }
            this.#paused.get(name).show(!ours[0].paused);
        }
    }
}

function coachConsole() {
    return el('a', { href: '/coach', target: '_blank', rel: 'noopener' }, 'coachconsole', hiddenText(' (nieuw tabblad)'));
}

function windowWords(open, closesAt) {
    if (!closesAt) {
        return 'Venster dicht: deze persoon schreef nog niet.';
    }
    return open ? `Venster open tot ${dayAndTime(closesAt)}` : `Venster dicht sinds ${dayAndTime(closesAt)}`;
}

function part(title, ...children) {
    return el('section', { class: 'part' }, el('h3', {}, title), ...children);
}

function hint(words) {
    return el('p', { class: 'hint' }, words);
}

function button(words, onclick, look = '') {
    return el('button', { type: 'button', class: `button ${look}`.trim(), onclick }, words);
}
