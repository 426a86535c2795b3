import { announce } from '../page/announcer.js';
import { el } from '../page/dom.js';

/** Two short soft tones, high enough for a laptop and low enough not to startle. */
const TONES = [660, 880];
const TONE_SECONDS = 0.12;
const LOUDNESS = 0.08;

const NO_PERMISSION = 'De browser laat geen meldingen toe. Zet ze aan bij de instellingen van je browser.';

/** A sound, and a notification of the browser, when something asks for this coach. Both are off until the coach wants them. */
class Alerts extends HTMLElement {
    #key;
    #sound = el('input', { type: 'checkbox', onchange: () => this.#keep() });
    #notice = el('input', { type: 'checkbox', onchange: () => this.#allow() });
    #remark = el('p', { class: 'couch-help', role: 'status' });

    connect(username) {
        this.#key = `couch.coach.${username}.alerts`;
        const { sound = false, notice = false } = this.#read();
        this.#sound.checked = sound;
        this.#notice.checked = notice && window.Notification?.permission === 'granted';
        this.append(
            el('label', { class: 'duty__choice' }, this.#sound, 'Geluid bij een nieuwe vraag'),
            el('label', { class: 'duty__choice' }, this.#notice, 'Melding op je scherm'),
            this.#remark,
        );
    }

    /** Nothing of a resident is in the sentence: others may see the screen. */
    tell(sentence) {
        if (this.#sound.checked) {
            play();
        }
        if (this.#notice.checked && document.visibilityState !== 'visible') {
            show(sentence);
        }
    }

    async #allow() {
        this.#remark.textContent = '';
        if (this.#notice.checked && (await window.Notification?.requestPermission()) !== 'granted') {
            this.#notice.checked = false;
            this.#remark.textContent = NO_PERMISSION;
        }
        this.#keep();
    }

    #keep() {
        if (this.#sound.checked) {
            play();
        }
        localStorage.setItem(this.#key, JSON.stringify({ sound: this.#sound.checked, notice: this.#notice.checked }));
    }

    #read() {
        try {
            return JSON.parse(localStorage.getItem(this.#key)) ?? {};
        } catch {
            return {};
        }
    }
}

/** Some phones have notifications that no page may make. */
function show(sentence) {
    try {
        const notice = new Notification('Coach op de Bank', { body: sentence, tag: 'couch', icon: '/coach/icon.svg' });
        notice.onclick = () => {
            window.focus();
            notice.close();
        };
    } catch {
        announce(sentence);
    }
}

let audio = null;

function play() {
    audio ??= new AudioContext();
    audio.resume();
    TONES.forEach((tone, index) => {
        const start = audio.currentTime + index * TONE_SECONDS;
        const sound = new OscillatorNode(audio, { frequency: tone });
        const volume = new GainNode(audio, { gain: LOUDNESS });
        volume.gain.setTargetAtTime(0, start + TONE_SECONDS / 2, TONE_SECONDS / 4);
        sound.connect(volume).connect(audio.destination);
        sound.start(start);
        sound.stop(start + TONE_SECONDS);
    });
}

customElements.define('coach-alerts', Alerts);
