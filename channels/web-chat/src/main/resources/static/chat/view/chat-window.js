import { Refused } from '../conversation/api.js';
import { Conversation } from '../conversation/conversation.js';
import { storage } from '../conversation/storage.js';
import { fetchTexts, textsFor } from '../text/i18n.js';
import { confirm, curtain } from './curtain.js';
import { IdleWatch } from './idle-watch.js';
import { leavePage, saveFile } from './leaving.js';
import { OtherDoor } from './other-door.js';
import { Presenter } from './presenter.js';
import { ReadAloud } from './read-aloud.js';
import { Screen } from './screen.js';

/** The chat of one element: a conversation, the screen it shows on, and what a resident can do there. */
export class ChatWindow {
    #host;
    #settings;
    #conversation;
    #presenter;
    #screen = null;
    #voice;
    #idle;
    #whatsApp = null;

    /** The texts of the visitor's language, the one of an earlier visit first; Dutch when they cannot be fetched. */
    static texts(language) {
        return fetchTexts(storage.key()?.language ?? language).catch(() => textsFor(null));
    }

    /** `settings`: `server`, `region`, `flow`, `texts`, `widget`, `pass` of a talk to take up or null, `leaveTo()`, and
     * `told(name, detail)` for the page around. */
    constructor(host, settings) {
        this.#host = host;
        this.#settings = settings;
        const language = settings.texts.code;
        this.#conversation = new Conversation(settings.server, {
            language,
            region: settings.region,
            flow: settings.flow,
        });
        this.#voice = new ReadAloud(language);
        this.#presenter = new Presenter(this.#conversation, () => this.#screen, this.#voice, settings.told);
        this.#conversation.addEventListener('reset', () => this.#reset());
        this.#conversation.addEventListener('line', ({ detail }) => detail.up && this.#lookForWhatsApp());
        this.#conversation.addEventListener('erased', () => this.#erased());
        this.#build(language);
        this.#idle = this.#watch();
        this.#begin(settings.pass);
    }

    /** Takes up the talk of a link, in place of the one that is here; answers whether that could be. */
    async goOnWith(pass) {
        this.#screen.notice.hide();
        try {
            await this.#conversation.goOnWith(pass);
            return true;
        } catch (problem) {
            this.#notTakenUp(pass, problem);
            return false;
        }
    }

    focus() {
        this.#screen.composer.focus();
    }

    shown() {
        this.#screen.list.toEnd();
    }

    /** For an element that leaves the page; the server keeps the conversation. */
    stop() {
        this.#idle.stop();
        this.#voice.stop();
        this.#conversation.close();
        this.#screen.dispose();
    }

    async #begin(pass) {
        if (!pass || !(await this.goOnWith(pass))) {
            this.#conversation.open();
        }
    }

    /** A word about a link that failed is in sight, also where the chat was on pause. */
    #notTakenUp(pass, problem) {
        if (this.#screen.isDrawn) {
            this.#goOn();
        }
        const { notice, texts } = this.#screen;
        if (problem instanceof Refused && !problem.temporary) {
            notice.show(texts.linkUsed);
        } else {
            notice.show(texts.linkLater, { label: texts.again, run: () => this.goOnWith(pass) });
        }
    }

    /** Another transcript: what is to be said about it stays. */
    #reset() {
        const { shown } = this.#screen.notice;
        this.#build(this.#screen.texts.code);
        if (shown) {
            this.#screen.notice.show(shown.text, shown.action);
        }
    }

    /** Asked once, when there is a line anyway; without an answer at the next one. */
    async #lookForWhatsApp() {
        if (this.#whatsApp === null) {
            this.#whatsApp = false;
            this.#whatsApp = await this.#conversation.leadsToWhatsApp().catch(() => null);
            this.#screen.header.offerWhatsApp(this.#whatsApp === true);
        }
    }

    #build(language) {
        const texts = textsFor(language);
        const before = this.#screen;
        const focused = before?.focused;
        const { widget, told } = this.#settings;
        this.#screen = new Screen(texts, this.#actions(texts), { widget, readsAloud: this.#voice.on });
        this.#screen.header.offerWhatsApp(this.#whatsApp === true);
        before?.dispose();
        this.#host.append(this.#screen.element);
        this.#screen.composer.draft = before?.composer.draft ?? '';
        this.#presenter.replay();
        this.#screen.focused = focused;
        told('language', { language: texts.code, direction: texts.direction, title: texts.title });
    }

    #actions(texts) {
        return {
            say: (text) => this.#conversation.say(text),
            choose: (value, label) => this.#conversation.choose(value, label),
            command: (name) => this.#command(texts.commands[name]),
            typing: () => this.#conversation.typing(),
            leave: () => this.#leave(),
            language: (code) => this.#changeLanguage(code),
            download: (mediaType, extension) => this.#download(mediaType, extension),
            erase: () => this.#askErase(),
            toWhatsApp: () => new OtherDoor(texts, () => this.#conversation.toWhatsApp()).show(this.#screen.element),
            readAloud: ReadAloud.possible ? () => this.#toggleVoice() : null,
            read: this.#voice.on ? (text) => this.#voice.readNow(text) : null,
            close: this.#settings.widget ? () => this.#settings.told('close') : null,
        };
    }

    get #holder() {
        return this.#conversation.transcript.holder;
    }

    /** The header stays in reach while the chat is paused or erased; using it means going on. */
    #command(text) {
        if (this.#screen.isDrawn) {
            this.#goOn();
        }
        this.#conversation.say(text);
    }

    /** A coach is not to be told by a command; before the first word the bot simply starts in the other language. */
    async #changeLanguage(code) {
        if (!(await this.#has(code))) {
            return;
        }
        const away = this.#screen.isDrawn;
        this.#conversation.speak(code);
        this.#voice.language = code;
        this.#build(code);
        if (away) {
            this.#conversation.resume();
        } else if (!this.#conversation.residentHasSpoken) {
            await this.#conversation.startOver();
        } else if (this.#holder !== 'coach') {
            this.#conversation.say(this.#screen.texts.commands.language);
        }
    }

    /** Says so when the texts of a language cannot be fetched. */
    async #has(code) {
        try {
            return (await fetchTexts(code)).code === code;
        } catch {
            this.#screen.notice.show(this.#screen.texts.problem);
            return false;
        }
    }

    async #download(mediaType, extension) {
        try {
            const file = await this.#conversation.export(mediaType);
            const day = new Date().toISOString().slice(0, 10);
            saveFile(file, `${this.#screen.texts.fileName}-${day}.${extension}`);
        } catch {
            this.#screen.notice.show(this.#screen.texts.downloadFailed);
        }
    }

    async #askErase() {
        const { texts, element } = this.#screen;
        const { eraseTitle: title, eraseText: text, eraseYes: yes, eraseNo: no } = texts;
        if (await confirm(element, { title, text, yes, no })) {
            try {
                await this.#conversation.erase();
            } catch {
                this.#screen.notice.show(this.#screen.texts.eraseFailed);
            }
        }
    }

    #erased() {
        this.#voice.stop();
        this.#build(this.#screen.texts.code);
        const { texts } = this.#screen;
        const begin = { label: texts.startNew, action: () => this.#goOn() };
        this.#screen.draw(curtain(texts.erasedTitle, texts.erasedText, [begin]));
    }

    #leave() {
        this.#conversation.leave();
        this.#host.replaceChildren();
        leavePage(this.#settings.leaveTo());
    }

    #toggleVoice() {
        const wanted = !this.#voice.on;
        this.#voice.on = wanted && this.#voice.hasVoice;
        this.#voice.stop();
        this.#build(this.#screen.texts.code);
        if (wanted && !this.#voice.on) {
            this.#screen.notice.show(this.#screen.texts.noVoice);
        }
    }

    #watch() {
        return new IdleWatch({
            busy: () => ['coach', 'waiting'].includes(this.#holder) || this.#screen.isDrawn,
            warn: () => this.#warn(),
            calm: () => this.#screen.notice.hide(),
            pause: () => this.#pause(),
        });
    }

    #warn() {
        const { texts, notice } = this.#screen;
        notice.show(`${texts.pauseSoonTitle} ${texts.pauseSoonText}`, { label: texts.stay, run: () => this.focus() });
    }

    #pause() {
        const { texts, notice } = this.#screen;
        notice.hide();
        this.#conversation.pause();
        const goOn = { label: texts.goOn, action: () => this.#goOn() };
        this.#screen.draw(curtain(texts.pausedTitle, texts.pausedText, [goOn]));
    }

    #goOn() {
        this.#screen.draw(null);
        this.#conversation.resume();
        this.#screen.list.toEnd();
        this.focus();
    }
}
