package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Spelling;
import nl.coachopdebank.conversation.words.YesNo;

/**
 * Asks what the coach's organisation may see, and keeps the answer (B2). Until there is one, nothing is shared. A choice names
 * the hand-off and the role that it was put for: a yes for one partner is none for another.
 */
final class ConsentDesk {
    static final Map<String, Phrase> LABELS = Map.of(
            "_consent_all", Phrase.CONSENT_ALL,
            "_consent_answers", Phrase.CONSENT_ANSWERS,
            "_consent_none", Phrase.CONSENT_NONE);

    private static final Map<String, Given> GIVEN =
            Map.of("_consent_all", Given.ALL, "_consent_answers", Given.ANSWERS, "_consent_none", Given.NONE);
    private static final List<String> ORDER = List.of("_consent_all", "_consent_answers", "_consent_none");
    private static final char PARTNER = ':';

    private final Scene scene;

    ConsentDesk(Scene scene) {
        this.scene = scene;
    }

    /** The question for this coach's role, not answered yet. */
    Consent open(String role) {
        CoachRole coach = CoachRole.of(scene, role);
        Map<String, String> values = Map.of("organisation", coach.organisation(), "role", coach.title());
        String text = Placeholders.fill(scene.text(Phrase.CONSENT_ASK), name -> values.getOrDefault(name, ""));
        return new Consent(Given.OPEN, coach.organisation(), text + wholeWish(), scene.now);
    }

    /** What is shown shorter is shared whole, and that is said. */
    private String wholeWish() {
        return Labels.isCut(scene, Wish.FACT) ? "\n\n" + scene.text(Phrase.CONSENT_WHOLE_WISH) : "";
    }

    void ask(HandOff handOff) {
        scene.composer.sayPersonally(handOff.consent().text());
        ORDER.forEach(answer -> scene.composer.choice(
                answer + partner(handOff), scene.text(LABELS.getOrDefault(answer, Phrase.CONSENT_NONE))));
    }

    void askWhileOpen(HandOff handOff) {
        if (handOff.consent().given() == Given.OPEN) {
            ask(handOff);
        } else {
            new TopicTalk(scene).backToQuestion(false);
        }
    }

    /** True while consent is open and was the last thing asked. */
    boolean isBeingAsked(HandOff handOff) {
        return handOff.consent().given() == Given.OPEN
                && scene.offered.stream().anyMatch(choice -> isAnswer(choice.value()));
    }

    /** A pressed answer, or its number; false when the value is something else. */
    boolean isAnsweredBy(String value) {
        if (!isAnswer(value)) {
            return false;
        }
        answer(value);
        return true;
    }

    /** A pressed answer while a coach has the floor: kept, and nothing is said. */
    void keepQuietly(String value) {
        HandOff open = scene.handOff;
        if (isAnswer(value) && open != null && open.isOpen() && isFor(open, value)) {
            scene.handOff = open.consenting(open.consent().answered(given(value), scene.now));
        }
    }

    /** Reads a typed yes or no, or a typed label, as the answer while this was the last thing asked. */
    boolean reads(String normal) {
        Optional<Choice> said = scene.offered.stream()
                .filter(choice -> isAnswer(choice.value()))
                .filter(choice -> means(choice, normal))
                .findFirst();
        said.ifPresent(choice -> answer(choice.value()));
        return said.isPresent();
    }

    private static boolean means(Choice choice, String normal) {
        Given given = given(choice.value());
        return Spelling.normal(choice.label()).equals(normal)
                || (given == Given.ALL && YesNo.isYes(normal))
                || (given == Given.NONE && YesNo.isNo(normal));
    }

    /** An answer in words names no partner: it counts when the resident knew of this question. */
    void answer(Given given) {
        answer(given, Phrase.CONSENT_AGAIN, open -> isRead(open.consent()));
    }

    private void answer(String value) {
        answer(given(value), isTyped(value) ? Phrase.CONSENT_AGAIN : Phrase.OLD_BUTTON, open -> isFor(open, value));
    }

    private void answer(Given given, Phrase otherwise, Predicate<HandOff> counts) {
        HandOff open = scene.handOff;
        if (open == null || !open.isOpen()) {
            scene.composer.say(Phrase.OLD_BUTTON);
            new Opening(scene).goOn();
        } else if (counts.test(open)) {
            keep(open, given);
        } else {
            scene.composer.say(otherwise);
            askWhileOpen(open);
        }
    }

    private void keep(HandOff open, Given given) {
        scene.handOff = open.consenting(open.consent().answered(given, scene.now));
        scene.composer.say(
                switch (given) {
                    case ALL -> Phrase.CONSENT_STORED_ALL;
                    case ANSWERS -> Phrase.CONSENT_STORED_ANSWERS;
                    default -> Phrase.CONSENT_STORED_NONE;
                });
        if (new AnswerNotice(scene).isAsked(open)) {
            return;
        }
        new TopicTalk(scene).backToQuestion(false);
        if (!scene.asks() && ConsentTalk.isShared(scene.handOff)) {
            scene.composer.choice(Command.UNSHARE, Phrase.LABEL_UNSHARE);
        }
    }

    private boolean isFor(HandOff open, String value) {
        return isTyped(value) ? isRead(open.consent()) : value.endsWith(partner(open));
    }

    /** What was typed names no partner, and neither does a value from outside without one. */
    private boolean isTyped(String value) {
        return !(scene.input instanceof ConversationInput.ResidentChose) || value.indexOf(PARTNER) < 0;
    }

    /** True when the resident knew of this question: it was put before the answer was sent, and in reply to something. */
    private boolean isRead(Consent asked) {
        return asked.given() != Given.OPEN
                || !(scene.input.at().isBefore(asked.at())
                        || scene.before.residentLastAt().isBefore(asked.at()));
    }

    /** The answer that this value stands for, whichever partner it was put for. */
    static String answerIn(String value) {
        int partner = value.indexOf(PARTNER);
        return partner < 0 ? value : value.substring(0, partner);
    }

    static boolean isAnswer(String value) {
        return GIVEN.containsKey(answerIn(value));
    }

    private static Given given(String value) {
        return GIVEN.getOrDefault(answerIn(value), Given.NONE);
    }

    private static String partner(HandOff handOff) {
        String number = handOff.id().substring(handOff.id().lastIndexOf('-') + 1);
        return ":" + number + ":" + handOff.role();
    }
}
