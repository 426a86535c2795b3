import { NO_HURRY, RETRY_LONGEST } from '../conversation/limits.js';
import { plain } from './markdown.js';

/** Shows on the current screen what happens in the conversation. `screen()` answers that screen. */
export class Presenter {
    #conversation;
    #screen;
    #voice;
    #told;

    constructor(conversation, screen, voice, told) {
        this.#conversation = conversation;
        this.#screen = screen;
        this.#voice = voice;
        this.#told = told;
        const on = (name, action) => conversation.addEventListener(name, (event) => action(event.detail));
        on('event', ({ event, fresh }) => this.#happened(event, fresh));
        on('pending', ({ message }) => this.#screen().list.addPending(message));
        on('sent', ({ id }) => this.#sent(id));
        on('failed', ({ message, problem }) => this.#failed(message, problem));
        on('line', ({ up, busy }) => this.#line(up, busy));
        on('typing', ({ name }) => this.#screen().statusLine.coachTypes(name));
        on('problem', ({ problem }) => this.#problem(problem));
        on('gone', ({ unsent }) => this.#gone(unsent));
        on('moved', ({ unsent }) => this.#screen().composer.giveBack(unsent));
    }

    /** The whole conversation on a screen that is new. */
    replay() {
        this.#conversation.transcript.events.forEach((event) => this.#show(event, false));
        this.#conversation.pending.forEach((message) => this.#screen().list.addPending(message));
    }

    #show(event, fresh) {
        const screen = this.#screen();
        screen.list.add(event, fresh);
        if (event.type === 'status') {
            screen.header.show(event.holder, event.coach, event.promise);
        }
        const { safety } = event.message ?? {};
        if (safety && !NO_HURRY.includes(safety.kind)) {
            screen.offerQuickExit();
        }
    }

    #happened(event, fresh) {
        this.#show(event, fresh);
        if (!fresh) {
            return;
        }
        if (event.from === 'resident') {
            this.#screen().announcer.event(event);
            this.#expectAnswer();
            return;
        }
        this.#screen().statusLine.answered();
        this.#screen().announcer.event(event);
        this.#told('unread');
        if (this.#voice.on && event.message) {
            this.#voice.read(plain(event.message.text));
        }
    }

    #sent(id) {
        this.#screen().list.markSent(id);
        if (!this.#conversation.transcript.has(id)) {
            this.#expectAnswer();
        }
    }

    /** A person takes their time; only the bot is expected to answer at once. */
    #expectAnswer() {
        if (this.#conversation.transcript.holder !== 'coach') {
            this.#screen().statusLine.lookingUp();
        }
    }

    #failed(message, problem) {
        const { list, composer, notice, texts } = this.#screen();
        list.markFailed(message.id);
        const back = composer.giveBack(message.text);
        const reason = problem.status === 413 ? texts.tooLong : this.#kindly(problem);
        notice.show(back ? `${reason} ${texts.backInBox}` : reason);
    }

    #problem(problem) {
        if (problem.temporary) {
            this.#screen().statusLine.busy(problem.patience);
        } else {
            this.#screen().notice.show(this.#kindly(problem));
        }
    }

    /** The server's titles are Dutch, and its sentences for people. */
    #kindly({ title }) {
        const { texts } = this.#screen();
        return title ? texts.problemServer(title) : texts.problem;
    }

    #line(up, busy) {
        const { statusLine } = this.#screen();
        if (up) {
            statusLine.online();
        } else if (busy) {
            statusLine.busy(RETRY_LONGEST);
        } else {
            statusLine.offline();
        }
    }

    #gone(unsent) {
        const { list, composer, texts } = this.#screen();
        list.addNote(texts.gone);
        composer.giveBack(unsent);
    }
}
