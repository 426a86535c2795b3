import { el, setText } from './dom.js';
import { switchOf } from './switch.js';

const MOODS = [
    { name: 'rustig', words: 'Alles komt aan, één keer en op volgorde.', duplicates: 0, shuffle: 0, delayMillis: 0 },
    { name: 'hobbelig', words: 'Soms dubbel, soms te laat.', duplicates: 0.2, shuffle: 0.3, delayMillis: 1500 },
    { name: 'chaos', words: 'Veel dubbel, door elkaar en te laat.', duplicates: 0.6, shuffle: 0.8, delayMillis: 5000 },
];

/** How bad the network is: one slider, and behind it three. */
export class NetworkView {
    #set;
    #now = { ...MOODS[0], windowFailsLater: false };
    #mood = slider('netwerk', 2, 1);
    #words = el('p', { class: 'hint', id: 'netwerk-uitleg' });
    #parts = {
        duplicates: slider('dubbel', 100, 5),
        shuffle: slider('schudden', 100, 5),
        delayMillis: slider('vertraging', 10, 0.5),
    };
    #failsLater;

    /** @param set tells the server */
    constructor(set) {
        this.#set = set;
        this.#failsLater = switchOf('Meta meldt "venster dicht" later', (on) => this.#change({ windowFailsLater: on }));
        this.#mood.setAttribute('aria-describedby', 'netwerk-uitleg');
        this.#mood.addEventListener('change', () => this.#change(conditions(MOODS[Number(this.#mood.value)])));
        const { duplicates, shuffle, delayMillis } = this.#parts;
        duplicates.addEventListener('change', () => this.#change({ duplicates: duplicates.value / 100 }));
        shuffle.addEventListener('change', () => this.#change({ shuffle: shuffle.value / 100 }));
        delayMillis.addEventListener('change', () => this.#change({ delayMillis: delayMillis.value * 1000 }));
        this.element = el(
            'div',
            {},
            el('label', { class: 'label', for: 'netwerk' }, 'Hoe goed is het netwerk?'),
            this.#mood,
            el('p', { class: 'scale', 'aria-hidden': 'true' }, MOODS.map(({ name }) => el('span', {}, name))),
            this.#words,
            el(
                'details',
                { class: 'details' },
                el('summary', {}, 'Stel het zelf in'),
                labelled('Kans op dubbel (%)', duplicates),
                labelled('Kans op door elkaar (%)', shuffle),
                labelled('Hoogstens te laat (seconden)', delayMillis),
                this.#failsLater.element,
            ),
        );
    }

    show(network) {
        this.#now = network;
        const mood = MOODS.findIndex((one) => Object.entries(conditions(one)).every(([name, value]) => network[name] === value));
        this.#place(this.#mood, mood < 0 ? 1 : mood);
        this.#mood.setAttribute('aria-valuetext', mood < 0 ? 'zelf ingesteld' : MOODS[mood].name);
        setText(this.#words, mood < 0 ? 'Zelf ingesteld.' : MOODS[mood].words);
        this.#place(this.#parts.duplicates, Math.round(network.duplicates * 100));
        this.#place(this.#parts.shuffle, Math.round(network.shuffle * 100));
        this.#place(this.#parts.delayMillis, network.delayMillis / 1000);
        this.#failsLater.show(network.windowFailsLater);
    }

    /** Not while someone is moving it. */
    #place(input, value) {
        if (!input.matches(':active')) {
            input.value = String(value);
        }
        const output = input.nextElementSibling;
        if (output?.localName === 'output') {
            setText(output, String(value));
        }
    }

    #change(change) {
        this.#set({ ...this.#now, ...change });
    }
}

function conditions({ duplicates, shuffle, delayMillis }) {
    return { duplicates, shuffle, delayMillis };
}

function slider(id, max, step) {
    return el('input', { type: 'range', id, class: 'slider', min: '0', max, step, value: '0' });
}

function labelled(words, input) {
    return el(
        'div',
        { class: 'setting' },
        el('label', { class: 'label', for: input.id }, words),
        input,
        el('output', { for: input.id }),
    );
}
