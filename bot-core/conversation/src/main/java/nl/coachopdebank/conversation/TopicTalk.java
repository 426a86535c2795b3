package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Topic;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** Answers questions: from a topic, after one clarification, or honestly not. */
final class TopicTalk {
    static final String NONE = "_none";
    /** Asking for a person is answered by the hand-off itself, never by a text about it (A3). */
    static final String HUMAN = "mens-spreken";

    /** Asking for the self-triage is answered by its first question. */
    private static final String START = "triage-starten";

    /** Nobody asks anything with these, so that no answer can miss it. */
    private static final Set<String> SMALL_TALK = Set.of("begroeting", "bedankt", Refusal.TOPIC);

    private static final String SCHEME = "scheme:";
    /** From here the part of a text that asks counts on its own: so few words can be about much. */
    private static final double LIKELY = 0.7;
    /** A scheme of which the name is about half of the sentence. */
    private static final double NAMED = 0.6;
    /** Beside a topic's own buttons. */
    private static final int MOST_NAMED = 2;

    static final int MISSES_BEFORE_COACH = 2;
    /** Remembers what was last said beside a question, and beside which. */
    private static final String ASIDE = "!aside:";

    private final Scene scene;

    TopicTalk(Scene scene) {
        this.scene = scene;
    }

    /** A message while no question waits. */
    void reply(String text) {
        StoryReader story = new StoryReader(scene);
        boolean name = isNameOfAScheme(text);
        Recognition recognition = recognise(text, !name && story.tells(text));
        if (recognition == null) {
            return;
        }
        boolean sure = recognition.decision() == Decision.ANSWER;
        if (!name && (beginsWithAnswer(story, text) || story.begins(text, sure))) {
            return;
        }
        boolean kept = !name && story.keeps(text);
        boolean heard = !sure && new Reactions(scene).answer(text);
        if (!heard && !told(text, recognition)) {
            missed(text, kept);
        }
    }

    /** A story that asks something of which it is sure what: that is answered before the first question of the triage. */
    private boolean beginsWithAnswer(StoryReader story, String text) {
        Recognition clause = scene.findings.clause();
        if (clause == null || !clause.isAtLeast(LIKELY)) {
            return false;
        }
        String asked = clause.candidates().get(0).topic();
        if (asked.equals(START)) {
            return story.begins(text, () -> {});
        }
        Optional<Topic> topic =
                asked.equals(HUMAN) ? Optional.empty() : scene.content().topic(asked);
        return topic.filter(found -> story.begins(text, () -> sayText(found, clause.language())))
                .isPresent();
    }

    /** A name may hold a sector, an age or a place, and tells nothing about who types it. */
    private boolean isNameOfAScheme(String text) {
        List<String> words = List.of(Spelling.tokens(Spelling.normal(text)));
        return scene.content().schemes().values().stream()
                .map(scheme -> Spelling.normal(scheme.name().in(scene.language)))
                .anyMatch(name -> List.of(Spelling.tokens(name)).containsAll(words));
    }

    /** A side question within a flow: answered, and the flow's question put again. False when it was not recognised.
     *
     * @param tells whether the text tells something as well: then the part of it that asks counts on its own
     */
    boolean aside(String text, boolean tells) {
        Recognition recognition = recognise(text, tells);
        return recognition == null || (isNew(recognition) && told(text, recognition));
    }

    /** A text that was meant as an answer but fits none: taken for a question only when that is sure. */
    boolean asideForSure(String text) {
        return asideForSure(text, null);
    }

    /** @param waiting the question that it may answer in words that only the desk may know; null when that is not asked
     */
    boolean asideForSure(String text, @Nullable Ask waiting) {
        if (SmallWords.isAllOf(Phrasing.of(text))) {
            return false;
        }
        Recognition recognition = recognise(text, false, waiting);
        return recognition == null || (recognition.isSure() && isNew(recognition) && told(text, recognition));
    }

    /** What was just said at this question is not said again: then the question itself needs explaining. */
    private boolean isNew(Recognition recognition) {
        if (!isAnswered(recognition)) {
            return true;
        }
        String mark = ASIDE + (scene.position == null ? "" : scene.position.step()) + ":"
                + recognition.candidates().get(0).topic();
        boolean isNew = !scene.path.contains(mark);
        scene.path.removeIf(entry -> entry.startsWith(ASIDE));
        scene.path.add(mark);
        if (!isNew && scene.position != null && scene.position.misses() == 0) {
            scene.position = scene.position.missed();
        }
        return isNew;
    }

    private static boolean isAnswered(Recognition recognition) {
        return recognition.decision() == Decision.ANSWER
                && !recognition.candidates().isEmpty();
    }

    /** What the text is about; of a text that tells something as well, the part that asks when that is sure. */
    private @Nullable Recognition recognise(String text, boolean tells) {
        return recognise(text, tells, null);
    }

    private @Nullable Recognition recognise(String text, boolean tells, @Nullable Ask waiting) {
        Recognition whole = scene.findings.recognition();
        if (whole == null) {
            String clause = tells ? AskedClause.in(text).orElse(null) : null;
            List<String> two = clause == null ? AskedClause.two(text) : List.of();
            scene.askFor(new Need(text, clause, waiting, false, null, scene.facts, scene.region, scene.language)
                    .with(Need.More.asking(two)));
            return null;
        }
        Recognition clause = scene.findings.clause();
        return Refusal.respected(text, scene.content(), clause != null && clause.isAtLeast(LIKELY) ? clause : whole);
    }

    private boolean told(String text, Recognition recognition) {
        if (bothTold(text, recognition)) {
            return true;
        }
        if (recognition.decision() == Decision.NONE || recognition.candidates().isEmpty()) {
            return false;
        }
        scene.misses = 0;
        if (Refusal.takesBack(text, scene, recognition)) {
            new Withdrawal(scene).ask();
            return true;
        }
        List<Candidate> candidates = recognition.candidates();
        if (recognition.decision() == Decision.ANSWER) {
            String topic = candidates.get(0).topic();
            new LastQuestion(scene)
                    .keep(text, ids(recognition.offered().stream().skip(1).toList()));
            answer(topic, recognition.language(), named(recognition));
            if (!scene.asks() && !SMALL_TALK.contains(topic)) {
                new LastQuestion(scene).askWhetherItFits();
            }
        } else {
            new LastQuestion(scene).keep(text, List.of());
            clarify(ids(recognition.offered()));
        }
        return true;
    }

    /** Answers two questions of one message, when it is sure what either is about, and the whole may be about both: "en hoe lang duurt het" alone may be about anything. */
    private boolean bothTold(String text, Recognition whole) {
        List<Recognition> asked =
                Optional.ofNullable(scene.findings.more().asked()).orElse(List.of());
        List<Topic> topics = asked.stream()
                .filter(one -> one.isAtLeast(LIKELY))
                .map(one -> one.candidates().get(0).topic())
                .filter(id -> !id.equals(HUMAN) && !id.equals(START))
                .filter(ids(whole.candidates())::contains)
                .distinct()
                .flatMap(id -> scene.content().topic(id).stream())
                .toList();
        if (topics.size() < 2) {
            return false;
        }
        scene.misses = 0;
        new LastQuestion(scene).keep(text, List.of());
        topics.forEach(topic -> sayText(topic, asked.get(0).language()));
        backToQuestion(false);
        if (!scene.asks()) {
            new LastQuestion(scene).askWhetherItFits();
        }
        return true;
    }

    /** Says what a topic says, then takes up the question that waited. */
    void answer(String id) {
        answer(id, scene.language, List.of());
    }

    /** Schemes that the sentence names, beside what it seems to ask. */
    private static List<Candidate> named(Recognition recognition) {
        return recognition.candidates().stream()
                .skip(1)
                .filter(candidate -> candidate.topic().startsWith(SCHEME) && candidate.confidence() >= NAMED)
                .limit(MOST_NAMED)
                .toList();
    }

    private void answer(String id, Language asked, List<Candidate> named) {
        if (id.equals(HUMAN)) {
            new HandOffDesk(scene).request("request", null);
            return;
        }
        if (id.equals(START) && startsTriage()) {
            return;
        }
        if (id.startsWith(SCHEME)) {
            new VoucherTalk(scene).explain(id.substring(SCHEME.length()));
            return;
        }
        Optional<Topic> topic = scene.content().topic(id);
        if (topic.isEmpty()) {
            scene.composer.say(Phrase.OLD_BUTTON);
        } else {
            say(topic.get(), asked, named);
        }
        backToQuestion(topic.isEmpty());
    }

    /** Who wants to begin begins; while a question waits it is told about first. */
    private boolean startsTriage() {
        Optional<Flow> triage = scene.asks() ? Optional.empty() : Triage.flow(scene.content());
        triage.ifPresent(new StoryReader(scene)::recall);
        return triage.filter(flow -> new Walker(scene).start(flow.id())).isPresent();
    }

    private void say(Topic topic, Language asked, List<Candidate> named) {
        if (sayText(topic, asked) && !scene.asks()) {
            scene.composer.buttons(topic.buttons());
            scene.content().scheme(topic.id()).ifPresent(same -> offer(SCHEME + same.id()));
            named.forEach(candidate -> offer(candidate.topic()));
        }
    }

    /** In the language of the question, where the answer exists in it; false when a help line says it already. */
    private boolean sayText(Topic topic, Language asked) {
        Language language = topic.answer().existsIn(asked) ? asked : scene.language;
        if (scene.composer.isHelpOf(Doors.words(scene, topic.answer(), language))) {
            return false;
        }
        if (!topic.answer().existsIn(language)) {
            scene.composer.say(Phrase.ANSWER_IN_DUTCH);
        }
        scene.composer.say(topic.answer(), language).about(topic.id(), topic.sources());
        return true;
    }

    void backToQuestion(boolean nothingSaid) {
        if (scene.asks()) {
            if (!nothingSaid) {
                scene.composer.say(Phrase.BACK_TO_QUESTION);
            }
            new Questions(scene).askAgain();
        } else {
            scene.composer
                    .offerOpenFlow()
                    .choice(Command.COACH, Phrase.LABEL_COACH)
                    .choice(Command.MENU, Phrase.LABEL_MENU);
        }
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::topic).toList();
    }

    /** After an answer that did not fit. */
    void offerInstead(List<String> others) {
        clarify(others);
    }

    private void clarify(List<String> topics) {
        scene.composer.say(Phrase.CLARIFY);
        topics.forEach(this::offer);
        scene.composer.choice(NONE, scene.text(Phrase.NONE_LABEL)).choice(Command.COACH, Phrase.LABEL_COACH);
        if (scene.asks()) {
            scene.composer.choice(Command.CONTINUE, Phrase.LABEL_CONTINUE);
        }
    }

    private void offer(String id) {
        if (id.startsWith(SCHEME)) {
            scene.content()
                    .scheme(id.substring(SCHEME.length()))
                    .ifPresent(scheme -> scene.composer.choice(id, scheme.name().in(scene.language)));
        } else {
            scene.content()
                    .topic(id)
                    .ifPresent(topic -> scene.composer.choice("topic:" + id, scene.text(topic.title())));
        }
    }

    /** @param kept whether something was noted: then it was not for nothing */
    private void missed(String text, boolean kept) {
        LastQuestion.forget(scene);
        scene.misses = kept ? 0 : scene.misses + 1;
        if (kept) {
            scene.composer.say(Phrase.ALL_RIGHT);
        } else if (scene.misses > MISSES_BEFORE_COACH && (scene.misses - MISSES_BEFORE_COACH) % 2 == 1) {
            new LastWords(scene).offerToCoach(text);
        } else {
            scene.composer.say(scene.misses < MISSES_BEFORE_COACH ? Phrase.MISSED_ONCE : Phrase.MISSED_TWICE);
        }
        Triage.flow(scene.content())
                .ifPresent(triage -> scene.composer.choice("flow:" + triage.id(), scene.text(Phrase.LABEL_TRIAGE)));
        scene.composer.choice(Command.COACH, Phrase.LABEL_COACH).choice(Command.MENU, Phrase.LABEL_MENU);
    }
}
