package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.HandOff.Closing;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Role;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** Asks for a coach at once, then what may be shared; keeps the promise in view while the resident waits. */
final class HandOffDesk {
    private static final String PROMISE = "promise";
    private static final String LAPSE = "lapse";
    /** The fact that holds what the resident wants, in their own words. */
    private static final String WISH = "wens";

    private static final Map<String, Consent.Given> ANSWERS = Map.of(
            "_consent_all", Consent.Given.ALL,
            "_consent_answers", Consent.Given.ANSWERS,
            "_consent_none", Consent.Given.NONE);
    private static final Map<String, Consent.Given> WORDS = Map.of(
            "ja", Consent.Given.ALL,
            "ja hoor", Consent.Given.ALL,
            "ja alles", Consent.Given.ALL,
            "is goed", Consent.Given.ALL,
            "yes", Consent.Given.ALL,
            "nee", Consent.Given.NONE,
            "liever niet", Consent.Given.NONE,
            "no", Consent.Given.NONE);

    private final Scene scene;

    HandOffDesk(Scene scene) {
        this.scene = scene;
    }

    /** A coach is asked for; asking twice repeats the promise. */
    void request(String reason) {
        HandOff open = scene.handOff;
        if (open != null && open.isOpen()) {
            scene.composer.say(Phrase.HANDOFF_ALREADY, values(open));
            askConsentWhileOpen(open);
            return;
        }
        HandOff handOff = newRequest(reason);
        scene.handOff = handOff;
        scene.handTo(Holder.WAITING);
        scene.composer.say(Phrase.HANDOFF_RECEIPT, values(handOff));
        askConsent(handOff);
        scene.composer.send();
        scene.status(null, handOff.promise());
        remind(handOff.promise());
        scene.timer(new TimerChange(LAPSE, scene.now.plus(scene.settings.lapseAfter())));
    }

    private HandOff newRequest(String reason) {
        scene.handOffs++;
        Triage triage = new Triage(scene);
        String role = triage.role();
        Promise promise = promise();
        String id = scene.before.id() + "-" + scene.handOffs;
        String wish = Optional.ofNullable(scene.facts.find(WISH)).orElse("");
        String signal = scene.flags.isEmpty() ? null : scene.flags.get(scene.flags.size() - 1);
        return new HandOff(
                id,
                Receipt.of(id),
                State.REQUESTED,
                reason,
                wish,
                role,
                triage.responsible(),
                scene.now,
                scene.before.lastSeq(),
                promise,
                openConsent(role),
                signal,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private Promise promise() {
        return Promises.make(scene.content().openingHours(), scene.now, scene.content(), scene.language);
    }

    private Consent openConsent(String role) {
        String organisation = organisation(role);
        String text = Placeholders.fill(
                scene.text(Phrase.CONSENT_ASK), name -> Map.of("organisation", organisation, "role", title(role)).getOrDefault(name, ""));
        return new Consent(Consent.Given.OPEN, organisation, text, scene.now);
    }

    private void askConsent(HandOff handOff) {
        scene.composer
                .sayPersonally(handOff.consent().text())
                .choice("_consent_all", scene.text(Phrase.CONSENT_ALL))
                .choice("_consent_answers", scene.text(Phrase.CONSENT_ANSWERS))
                .choice("_consent_none", scene.text(Phrase.CONSENT_NONE));
    }

    private void askConsentWhileOpen(HandOff handOff) {
        if (handOff.consent().given() == Consent.Given.OPEN) {
            askConsent(handOff);
        } else {
            new TopicTalk(scene).backToQuestion(false);
        }
    }

    /** A pressed answer to "what may be shared"; false when the value is something else. */
    boolean consent(String value) {
        Consent.Given given = ANSWERS.get(value);
        if (given == null) {
            return false;
        }
        answer(given);
        return true;
    }

    /** Reads a typed yes or no as the answer to "what may be shared", while that was the last thing asked. */
    boolean readsConsent(String normal) {
        Consent.Given given = WORDS.get(normal);
        boolean asked = scene.offered.stream().anyMatch(choice -> ANSWERS.containsKey(choice.value()));
        Optional<Consent.Given> byLabel = scene.offered.stream()
                .filter(choice -> ANSWERS.containsKey(choice.value()))
                .filter(choice -> Spelling.normal(choice.label()).equals(normal))
                .map(choice -> ANSWERS.get(choice.value()))
                .findFirst();
        if (!asked || (given == null && byLabel.isEmpty())) {
            return false;
        }
        answer(byLabel.orElse(given));
        return true;
    }

    private void answer(Consent.@Nullable Given given) {
        HandOff open = scene.handOff;
        if (open == null || !open.isOpen() || given == null) {
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
    }

    /** Marks that a safety signal was seen, for the coach's list. */
    void flag(String signal) {
        if (!scene.flags.contains(signal)) {
            scene.flags.add(signal);
        }
        HandOff open = scene.handOff;
        if (open != null && open.isOpen()) {
            scene.handOff = open.flagged(signal);
        }
    }

    void timer(String timer) {
        HandOff open = scene.handOff;
        if (open == null || open.state() != State.REQUESTED) {
            return;
        }
        if (timer.equals(LAPSE)) {
            lapse(open);
        } else if (timer.equals(PROMISE) && !scene.now.isBefore(open.promise().by())) {
            promiseAgain(open);
        }
    }

    private void promiseAgain(HandOff open) {
        HandOff later = open.promising(promise());
        scene.handOff = later;
        scene.composer.say(Phrase.PROMISE_MISSED, values(later));
        scene.status(null, later.promise());
        remind(later.promise());
    }

    private void lapse(HandOff open) {
        scene.handOff = open.ended(State.LAPSED, new Closing(scene.now, "lapsed", "", List.of()));
        scene.handTo(Holder.BOT);
        scene.composer.say(Phrase.HANDOFF_LAPSED).choice(Command.COACH, Phrase.LABEL_COACH);
        scene.status(null, null);
        clearTimers();
    }

    void remind(Promise promise) {
        Instant due = promise.by().isAfter(scene.now) ? promise.by() : scene.now.plusSeconds(60);
        scene.timer(new TimerChange(PROMISE, due));
    }

    void clearTimers() {
        scene.timer(new TimerChange(PROMISE, null));
        scene.timer(new TimerChange(LAPSE, null));
    }

    /** The hand-off goes to another role: the dossier and a promise that still stands go along, consent is asked anew. */
    void transfer(HandOff held, String role) {
        boolean stands = held.promise().by().isAfter(scene.now);
        HandOff moved = held.transferred(role, stands ? held.promise() : promise(), openConsent(role));
        scene.handOff = moved;
        scene.handTo(Holder.WAITING);
        scene.composer.say(Phrase.TRANSFERRED, values(moved));
        askConsent(moved);
        scene.status(null, moved.promise());
        remind(moved.promise());
    }

    private Map<String, String> values(HandOff handOff) {
        return Map.of(
                "promise", handOff.promise().text(),
                "receipt", handOff.receipt(),
                "role", title(handOff.role()),
                "organisation", organisation(handOff.role()));
    }

    private String title(String role) {
        Role found = scene.content().roles().get(role);
        return found == null ? role : found.title().in(scene.language);
    }

    private String organisation(String role) {
        Role found = scene.content().roles().get(role);
        return found == null ? role : found.organisation().in(scene.language);
    }
}
