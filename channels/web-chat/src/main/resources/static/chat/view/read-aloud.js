import { otherLanguageOf } from '../text/i18n.js';

/**
 * Reads messages aloud with a voice of the device itself. Voices that send the text elsewhere are never used: what a
 * resident reads here is nobody else's business.
 */
export class ReadAloud {
    #language;
    on = false;

    constructor(language) {
        this.#language = language;
        window.speechSynthesis?.getVoices();
    }

    static get possible() {
        return 'speechSynthesis' in window;
    }

    set language(language) {
        this.stop();
        this.#language = language;
    }

    get hasVoice() {
        return this.#voice(this.#language) !== undefined;
    }

    read(text) {
        const voice = this.#voice(otherLanguageOf(text, this.#language) ?? this.#language);
        if (!voice) {
            return;
        }
        const speech = new SpeechSynthesisUtterance(text);
        speech.voice = voice;
        speech.lang = voice.lang;
        window.speechSynthesis.speak(speech);
    }

    /** Instead of what is being read. */
    readNow(text) {
        this.stop();
        this.read(text);
    }

    stop() {
        window.speechSynthesis?.cancel();
    }

    #voice(language) {
        const voices = window.speechSynthesis?.getVoices() ?? [];
        return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
    }
}
