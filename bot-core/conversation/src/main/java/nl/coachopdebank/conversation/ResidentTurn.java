package nl.coachopdebank.conversation;

import java.util.Optional;
import java.util.OptionalInt;
import nl.coachopdebank.conversation.ConversationInput.Attachment;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.SafetyRule;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.Masking;
import nl.coachopdebank.conversation.words.Numbers;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;

/** What a resident's message leads to: safety first, then commands, then the question that waits, then a free question. */
final class ResidentTurn {
    private static final String FLOW = "flow:";
    private static final String TOPIC = "topic:";
    private static final String SCHEME = "scheme:";
    private static final String ABUSE = "abuse";

    private final Scene scene;
    private final Opening opening;

    ResidentTurn(Scene scene) {
        this.scene = scene;
        this.opening = new Opening(scene);
    }

    void said(String text) {
        Optional<SafetyRule> alarm = scene.content().safety().find(text);
        Language before = scene.language;
        Language spoken = scene.content().languages().of(text, before);
        scene.resident(text, alarm.map(rule -> Composer.card(scene, rule)).orElse(null));
        alarm.filter(SafetyRule::stops).ifPresent(rule -> new HandOffDesk(scene).flag(rule.signal()));
        if (scene.holder == Holder.COACH) {
            alarm.filter(SafetyRule::stops)
                    .filter(rule -> Doors.isOnWhatsApp(scene))
                    .ifPresent(rule -> scene.composer.safety(rule, spoken));
            whileACoachTalks(text);
            awaitCoach();
            return;
        }
        boolean reopened = reopen();
        LanguageSwitch languages = new LanguageSwitch(scene);
        boolean switched = languages.follows(text);
        Optional<SafetyRule> insult = alarm.filter(rule -> rule.signal().equals(ABUSE));
        boolean kind = insult.isEmpty() || new Abuse(scene).isFirst();
        alarm.filter(rule -> kind)
                .ifPresent(rule -> scene.composer.safety(rule, spoken == scene.language ? before : spoken));
        if (alarm.isPresent() && alarm.get().stops()) {
            stopForSafety();
            return;
        }
        if (alarm.isEmpty() && isGreetingBack(text)) {
            return;
        }
        greet(reopened);
        if (switched) {
            languages.say();
        }
        if (Masking.isMasked(text)) {
            scene.composer.say(Phrase.MASKED);
        }
        hear(text, insult);
        neverSilent();
        if (switched) {
            languages.offerWaysOut();
        }
        new AnswerNotice(scene).askWhenPassedOver();
    }

    /** Something that is no text: nothing of it was kept, and that is said. */
    void sent(Attachment kind) {
        Attached attached = new Attached(scene, kind);
        attached.note();
        if (!attached.asksForAnAnswer()) {
            return;
        }
        if (scene.holder == Holder.COACH) {
            awaitCoach();
            return;
        }
        greet(reopen());
        attached.answer();
    }

    /** The bot is silent (on WhatsApp but for help lines, which the web chat shows beside the resident's own words), but that nothing more is shared must be heard and said at any time (B2). */
    private void whileACoachTalks(String text) {
        boolean asked = scene.content()
                .command(Spelling.normal(text))
                .filter(Command.UNSHARE::equals)
                .isPresent();
        if (asked) {
            new ConsentTalk(scene).unshare();
        } else {
            new ConsentTalk(scene).takesBack(text);
        }
    }

    private void awaitCoach() {
        new Absence(scene, new HandOffDesk(scene)).awaitCoach();
    }

    /** On WhatsApp a talk begins with the resident's words: the welcome has answered a mere greeting. */
    private boolean isGreetingBack(String text) {
        return Doors.isOnWhatsApp(scene)
                && scene.before.lastSeq() == 1
                && !asksForPerson(text)
                && scene.content().wordLists().isAll(WordList.GREETING, Spelling.tokens(Spelling.normal(text)));
    }

    /** What is said beside an insult counts as if it had been said without. */
    private void hear(String text, Optional<SafetyRule> insult) {
        String rest =
                insult.map(rule -> scene.content().safety().without(rule, text)).orElse(text);
        boolean person = asksForPerson(rest);
        if (!person && pauses(insult.isPresent())) {
            return;
        }
        if (insult.isEmpty() || person || !new Reactions(scene).toAbuse(rest)) {
            understand(rest);
        }
    }

    /** True while the bot pauses because of insults, or from this one on: then nothing but a person can be asked for. */
    private boolean pauses(boolean insulted) {
        Abuse abuse = new Abuse(scene);
        if (abuse.isPaused()) {
            abuse.sayPaused();
            return true;
        }
        if (!insulted) {
            abuse.eases();
        }
        return insulted && abuse.counts();
    }

    private boolean asksForPerson(String text) {
        return scene.content().wordLists().hears(WordList.COACH, text)
                || scene.content()
                        .command(Spelling.normal(text))
                        .filter(Command.COACH::equals)
                        .isPresent();
    }

    /** Help comes first and alone: no question is asked until the resident goes on. */
    private void stopForSafety() {
        scene.agenda.rest();
        LastQuestion.forget(scene);
        scene.composer.choice(Command.COACH, Phrase.LABEL_COACH).offerOpenFlow();
    }

    /** Whatever was sent, something is said: at the least what can be done here. */
    private void neverSilent() {
        if (!scene.answers()) {
            opening.goOn();
        }
    }

    private void understand(String text) {
        String normal = Spelling.normal(text);
        if (normal.isEmpty()) {
            scene.composer.say(Phrase.EMPTY_MESSAGE);
            opening.goOn();
            return;
        }
        Optional<Command> command = scene.content().command(normal);
        boolean aboutSharing = new ConsentDesk(scene).reads(normal) || new ConsentTalk(scene).hears(text);
        if (aboutSharing || new AnswerNotice(scene).reads(normal) || new Withdrawal(scene).reads(normal)) {
            return;
        }
        if (command.isPresent()) {
            run(command.get(), text);
            return;
        }
        byLabel(normal)
                .or(() -> byNumber(normal))
                .map(Choice::value)
                .or(() -> opening.offeredByMenu(normal))
                .ifPresentOrElse(this::act, () -> listen(text));
    }

    private void listen(String text) {
        if (new ConsentTalk(scene).takesBack(text)) {
            new TopicTalk(scene).backToQuestion(false);
            return;
        }
        if (new LastQuestion(scene).hears(text)
                || new WaitingTalk(scene).hears(text)
                || new VoucherTalk(scene).hears(text)
                || new QuestionTalk(scene).hears(text)) {
            return;
        }
        new PrivateMatters(scene).notice(text);
        new Reactions(scene).comfort(text);
        if (scene.content().wordLists().hears(WordList.COACH, text)) {
            askForPerson(text);
        } else {
            new AnswerTurn(scene).read(text);
        }
    }

    /** A person asked for within a sentence; what else it says may be the wish. */
    private void askForPerson(String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        String rest = String.join(" ", scene.content().wordLists().without(WordList.COACH, words));
        boolean more = !SmallWords.isMereAsking(Phrasing.of(rest));
        Ask waiting = new Questions(scene).waiting();
        boolean isAnswer = waiting instanceof AskText
                ? more
                : waiting != null
                        && waiting.question().hearing().asks(Hearing.Asks.WISH)
                        && scene.reader().read(waiting, text).isPresent();
        if (isAnswer) {
            answerThenCoach(text);
        } else {
            new CommandTurn(scene).run(Command.COACH);
        }
    }

    private void run(Command command, String text) {
        Ask waiting = new Questions(scene).waiting();
        boolean answers = waiting != null && scene.reader().isLiteral(waiting, text);
        if (command == Command.COACH && answers) {
            answerThenCoach(text);
        } else if ((command == Command.SKIP && answers) || (command == Command.MORE && waiting != null)) {
            new AnswerTurn(scene).read(text);
        } else {
            new CommandTurn(scene).run(command);
        }
    }

    /** Where a question offers a coach, asking for one answers it; the coach is asked for in the same turn (A3). */
    private void answerThenCoach(String text) {
        new AnswerTurn(scene).read(text);
        if (!scene.isWaitingForFindings() && (scene.handOff == null || !scene.handOff.isOpen())) {
            new CommandTurn(scene).run(Command.COACH);
        }
    }

    /** What the last message offered under this label, other than the answers of its question. */
    private Optional<Choice> byLabel(String normal) {
        return scene.offered.stream()
                .filter(ResidentTurn::isLink)
                .filter(choice -> Spelling.normal(choice.label()).equals(normal))
                .findFirst();
    }

    /** What the last message offered at this place, when it was not a question: that reads its own numbers. */
    private Optional<Choice> byNumber(String normal) {
        OptionalInt number = Numbers.order(normal);
        boolean question =
                scene.offered.stream().anyMatch(choice -> choice.value().equals(Command.SKIP.value()));
        return question || number.isEmpty() || number.getAsInt() < 1
                ? Optional.empty()
                : scene.offered.stream().skip(number.getAsInt() - 1L).findFirst();
    }

    private static boolean isLink(Choice choice) {
        String value = choice.value();
        return value.startsWith(FLOW)
                || value.startsWith(TOPIC)
                || value.startsWith(SCHEME)
                || value.startsWith("_")
                || value.startsWith(CompareTalk.COMPARE);
    }

    void chose(String value) {
        scene.resident(new Pressed(scene).label(value), null);
        if (scene.holder == Holder.COACH) {
            if (value.equals(Command.UNSHARE.value())) {
                new ConsentTalk(scene).unshare();
            } else {
                new ConsentDesk(scene).keepQuietly(value);
                new AnswerNotice(scene).keepQuietly(value);
            }
            awaitCoach();
            return;
        }
        greet(reopen());
        act(value);
        neverSilent();
        new AnswerNotice(scene).askWhenPassedOver();
    }

    private void act(String value) {
        Optional<Command> command = Command.ofValue(value);
        if (command.isPresent()) {
            new CommandTurn(scene).run(command.get());
        } else if (value.startsWith(FLOW)) {
            flow(value.substring(FLOW.length()));
        } else if (value.startsWith(TOPIC)) {
            new TopicTalk(scene).answer(value.substring(TOPIC.length()));
        } else if (value.startsWith(SCHEME)) {
            new VoucherTalk(scene).explain(value.substring(SCHEME.length()));
        } else if (!isAboutACoach(value)
                && !new CompareTalk(scene).chose(value)
                && !new Corrections(scene).edit(value)
                && !none(value)) {
            new ChoiceTurn(scene).choose(value);
        }
    }

    private boolean isAboutACoach(String value) {
        return new ConsentDesk(scene).isAnsweredBy(value)
                || new AnswerNotice(scene).isAnsweredBy(value)
                || new Withdrawal(scene).isAnsweredBy(value);
    }

    private void flow(String id) {
        scene.content().flow(id).ifPresent(new StoryReader(scene)::recall);
        if (!new Walker(scene).start(id)) {
            scene.composer.say(Phrase.OLD_BUTTON);
            opening.goOn();
        }
    }

    private boolean none(String value) {
        if (value.equals(LastQuestion.MISFIT)) {
            new LastQuestion(scene).misfits();
            return true;
        }
        if (value.equals(LastWords.PASS_ON)) {
            new LastWords(scene).passOn();
            return true;
        }
        if (!value.equals(TopicTalk.NONE)) {
            return false;
        }
        scene.misses++;
        new LastQuestion(scene).noneFits();
        return true;
    }

    /** The next message after a coach closed gives the floor back to the bot. */
    private boolean reopen() {
        if (scene.holder != Holder.CLOSED) {
            return false;
        }
        scene.handTo(Holder.BOT);
        scene.status(null, null);
        return true;
    }

    private void greet(boolean reopened) {
        if (reopened) {
            scene.composer.say(Phrase.BOT_AGAIN);
        } else if (opening.isPause()) {
            opening.recap();
        }
    }
}
