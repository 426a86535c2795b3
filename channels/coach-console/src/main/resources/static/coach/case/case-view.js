import { el, hidden } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { hideProblem, showProblem } from '../page/problem-line.js';
import { waited } from '../page/time.js';
import { capitalised, channelName, languageName, personName, roleName } from '../page/words.js';
import { promiseMark, safetyMark, windowMark } from '../desk/work-item.js';
import './anamnesis.js';
import './case-actions.js';
import './composer.js';
import './notes.js';
import './story.js';
import './transcript.js';

const SIDES = [
    { id: 'story', name: 'Verhaal' },
    { id: 'talk', name: 'Gesprek' },
];

/** What stands beside the talk. */
const PARTS = [
    { id: 'told', name: 'Verteld' },
    { id: 'anamnesis', name: 'Anamnese' },
];

/** One case on one screen: the story, the talk and what the coach can do. Small screens show one side at a time. */
class CaseView extends HTMLElement {
    #file;
    #parts;
    #eyebrow = el('p', { class: 'case__eyebrow' });
    #title = el('h2', { class: 'case__title', tabindex: '-1' });
    #onlookers = el('p', { class: 'case__onlookers', role: 'status' });
    #notice = el('p', { class: 'couch-alert case__notice', role: 'alert', hidden: true });
    #switches = SIDES.map(({ id, name }) =>
        el('button', { type: 'button', class: 'case__switch', onclick: () => this.#show(id) }, name),
    );

    #partSwitches = PARTS.map(({ id, name }) =>
        el('button', { type: 'button', class: 'case__switch', onclick: () => this.#showPart(id) }, name),
    );

    connect(file, { outgoing, kept, me }) {
        this.#file = file;
        this.#parts = {
            actions: el('coach-case-actions'),
            story: el('coach-story'),
            notes: el('coach-notes'),
            anamnesis: el('coach-anamnesis'),
            transcript: el('coach-transcript'),
            composer: el('coach-composer'),
        };
        this.append(this.#head(), this.#notice, this.#sides());
        this.#connectParts(outgoing, kept, me);
        file.addEventListener('dossier', () => this.#draw());
        this.#draw();
        this.#show(file.isMine ? 'talk' : 'story');
        this.#showPart('told');
    }

    /** The line is back: what was not saved is tried again. */
    retry() {
        this.#parts.anamnesis.retry();
    }

    /** Once in the page: the end of the talk comes into view and the focus follows the coach's choice. */
    shown() {
        this.#parts.transcript.showEnd();
        this.focusTitle();
    }

    showTyping() {
        this.#parts.transcript.showTyping();
    }

    /** Says in words which colleagues have this case open too. */
    showOnlookers(words) {
        if (this.#onlookers.textContent !== words) {
            this.#onlookers.replaceChildren(...(words ? [icon('person'), el('span', {}, words)] : []));
        }
    }

    minute() {
        this.#draw();
        this.#parts.story.minute();
        this.#parts.composer.minute();
    }

    focusTitle() {
        this.#title.focus({ preventScroll: true });
    }

    #connectParts(outgoing, kept, me) {
        const { actions, story, notes, anamnesis, transcript, composer } = this.#parts;
        actions.connect(this.#file, kept, {
            onTaken: () => this.#write(),
            onNote: () => this.#note(),
            onLeaving: () => this.#parts.anamnesis.flush(),
            onNotice: (sentence) => this.#say({ title: sentence }),
            onProblem: (problem) => this.#say(problem),
        });
        story.connect(this.#file);
        notes.connect(this.#file, kept);
        anamnesis.connect(this.#file, kept);
        composer.connect(this.#file, outgoing, kept, me);
        transcript.connect(this.#file, outgoing, (text) => composer.put(text));
    }

    #head() {
        return el(
            'header',
            { class: 'case__head' },
            el('a', { class: 'case__back', href: '#' }, icon('arrow'), 'Lijst'),
            el('div', { class: 'case__names' }, this.#eyebrow, this.#title, this.#onlookers),
            this.#parts.actions,
            el('div', { class: 'case__switches', role: 'group', 'aria-label': 'Wat je ziet' }, this.#switches),
        );
    }

    #sides() {
        const { story, notes, anamnesis, transcript, composer } = this.#parts;
        return el(
            'div',
            { class: 'case__sides' },
            el(
                'section',
                { class: 'case__story', 'aria-label': 'Het verhaal' },
                el('div', { class: 'case__parts', role: 'group', 'aria-label': 'Deel van het verhaal' }, this.#partSwitches),
                story,
                notes,
                anamnesis,
            ),
            el('section', { class: 'case__talk', 'aria-label': 'Het gesprek' }, transcript, composer),
        );
    }

    #draw() {
        const { dossier } = this.#file;
        this.#title.textContent = ['Vraag', dossier.number].filter(Boolean).join(' ');
        this.#eyebrow.replaceChildren(
            ...[
                dossier.safety && safetyMark(),
                el('strong', { class: 'case__state' }, this.#state()),
                this.#file.isWaiting && dossier.promisedBy && promiseMark(dossier.promisedBy),
                dossier.windowClosesAt && !this.#file.isEnded && windowMark(dossier.windowClosesAt),
                el(
                    'span',
                    { class: 'case__facts' },
                    hidden('Voor: '),
                    [roleName(dossier.role), channelName(dossier.channel), languageName(dossier.language)]
                        .filter(Boolean)
                        .join(' · '),
                ),
            ].filter(Boolean),
        );
    }

    #state() {
        const { dossier } = this.#file;
        const words = {
            requested: () => capitalised(waited(dossier.waitingSince)),
            taken: () => (this.#file.isMine ? 'Bij jou' : `Bij ${personName(dossier.takenBy)}`),
            returned: () => 'Terug bij de chatbot',
            closed: () => 'Afgesloten',
            lapsed: () => 'Verlopen',
        }[dossier.state];
        return words ? words() : '';
    }

    #show(side) {
        this.dataset.side = side;
        this.#switches.forEach((each, index) => each.setAttribute('aria-pressed', String(SIDES[index].id === side)));
    }

    #showPart(part) {
        const { story, notes, anamnesis } = this.#parts;
        story.hidden = part !== 'told';
        notes.hidden = part !== 'told';
        anamnesis.hidden = part !== 'anamnesis';
        this.#partSwitches.forEach((each, index) => each.setAttribute('aria-pressed', String(PARTS[index].id === part)));
    }

    #write() {
        hideProblem(this.#notice);
        this.#show('talk');
        this.#parts.composer.focusField();
        this.dispatchEvent(new Event('taken', { bubbles: true }));
    }

    #note() {
        this.#show('story');
        this.#showPart('told');
        this.#parts.notes.focusField();
    }

    #say(what) {
        showProblem(this.#notice, what);
        this.focusTitle();
    }
}

customElements.define('coach-case', CaseView);
