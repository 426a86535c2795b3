package nl.coachopdebank.conversation;

import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Spelling;
import nl.coachopdebank.conversation.words.YesNo;

/** Asks what the coach's organisation may see, and keeps the answer (B2). Until there is one, nothing is shared. */
final class ConsentDesk {
    private static final String ALL = "_consent_all";
    private static final String ANSWERS = "_consent_answers";
    private static final String NONE = "_consent_none";

    private static final Map<String, Given> GIVEN = Map.of(ALL, Given.ALL, ANSWERS, Given.ANSWERS, NONE, Given.NONE);
    private final Scene scene;

    ConsentDesk(Scene scene) {
        this.scene = scene;
    }

    /** The question for this coach's role, not answered yet. */
    Consent open(String role) {
        CoachRole coach = CoachRole.of(scene, role);
        Map<String, String> values = Map.of("organisation", coach.organisation(), "role", coach.title());
        String text = Placeholders.fill(scene.text(Phrase.CONSENT_ASK), name -> values.getOrDefault(name, ""));
        return new Consent(Given.OPEN, coach.organisation(), text, scene.now);
    }

    void ask(HandOff handOff) {
        scene.composer
                .sayPersonally(handOff.consent().text())
                .choice(ALL, scene.text(Phrase.CONSENT_ALL))
                .choice(ANSWERS, scene.text(Phrase.CONSENT_ANSWERS))
                .choice(NONE, scene.text(Phrase.CONSENT_NONE));
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
                && scene.offered.stream().anyMatch(choice -> GIVEN.containsKey(choice.value()));
    }

    /** A pressed answer; false when the value is something else. */
    boolean isAnsweredBy(String value) {
        Given given = GIVEN.get(value);
        if (given == null) {
            return false;
        }
        answer(given);
        return true;
    }

    /** A pressed answer while a coach has the floor: kept, and nothing is said. */
    void keepQuietly(String value) {
        Given given = GIVEN.get(value);
        HandOff open = scene.handOff;
        if (given != null && open != null && open.isOpen()) {
            scene.handOff = open.consenting(open.consent().answered(given, scene.now));
        }
    }

    /** Reads a typed yes or no, or a typed label, as the answer while this was the last thing asked. */
    boolean reads(String normal) {
        Optional<Given> given = scene.offered.stream()
                .filter(choice -> GIVEN.containsKey(choice.value()))
                .filter(choice -> means(choice, normal))
                .map(choice -> GIVEN.get(choice.value()))
                .findFirst();
        given.ifPresent(this::answer);
        return given.isPresent();
    }

    private static boolean means(Choice choice, String normal) {
        return Spelling.normal(choice.label()).equals(normal)
                || (choice.value().equals(ALL) && YesNo.isYes(normal))
                || (choice.value().equals(NONE) && YesNo.isNo(normal));
    }

    void answer(Given given) {
        HandOff open = scene.handOff;
        if (open == null || !open.isOpen()) {
            scene.composer.say(Phrase.OLD_BUTTON);
            new Opening(scene).goOn();
            return;
        }
        scene.handOff = open.consenting(open.consent().answered(given, scene.now));
        scene.composer.say(
                switch (given) {
                    case ALL -> Phrase.CONSENT_STORED_ALL;
                    case ANSWERS -> Phrase.CONSENT_STORED_ANSWERS;
                    default -> Phrase.CONSENT_STORED_NONE;
                });
        new TopicTalk(scene).backToQuestion(false);
        if (!scene.asks() && ConsentTalk.isShared(scene.handOff)) {
            scene.composer.choice(Command.UNSHARE, Phrase.LABEL_UNSHARE);
        }
    }
}
