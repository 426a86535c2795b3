package nl.coachopdebank.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.HandOff.Closing;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.SafetyRule;
import nl.coachopdebank.conversation.release.Text;
import org.jspecify.annotations.Nullable;

/** Asks for a coach at once, then what may be shared; keeps the promise in view while the resident waits. */
final class HandOffDesk {
    private static final String PROMISE = "promise";
    private static final String LAPSE = "lapse";
    private final Scene scene;
    private final ConsentDesk consent;

    HandOffDesk(Scene scene) {
        this.scene = scene;
        this.consent = new ConsentDesk(scene);
    }

    /** A coach is asked for; asking twice repeats the promise.
     *
     * @param receipt what is said, with its placeholders; null = the engine's own sentence
     */
    void request(String reason, @Nullable Text receipt) {
        HandOff open = scene.handOff;
        if (open != null && open.isOpen()) {
            scene.composer.say(Phrase.HANDOFF_ALREADY, values(open));
            goOnWaiting(open);
            return;
        }
        HandOff handOff = newRequest(reason);
        scene.handOff = handOff;
        scene.handTo(Holder.WAITING);
        if (scene.isFromElsewhere()) {
            scene.composer.say(Phrase.HANDOFF_ELSEWHERE, values(handOff));
        } else if (receipt == null) {
            scene.composer.say(Phrase.HANDOFF_RECEIPT, values(handOff));
        } else {
            scene.composer.fill(scene.text(receipt), values(handOff));
        }
        consent.ask(handOff);
        scene.status(null, handOff.promise());
        setTimers(handOff.promise());
    }

    /** The request that nobody took yet; null when none waits. */
    @Nullable
    HandOff waiting() {
        HandOff open = scene.handOff;
        return open != null && open.state() == State.REQUESTED ? open : null;
    }

    /** Makes a missed promise anew, before anything is said; true when it was missed. */
    boolean renewsMissedPromise() {
        HandOff open = waiting();
        if (open == null || scene.now.isBefore(open.promise().by())) {
            return false;
        }
        scene.status(null, renewed(open).promise());
        return true;
    }

    /** Says by when a coach answers: the promise that was made, or the new one. */
    void sayPromise(boolean missed) {
        HandOff open = waiting();
        if (open != null && !scene.promiseIsSaid) {
            scene.promiseIsSaid = true;
            scene.composer.say(missed ? Phrase.PROMISE_MISSED : Phrase.HANDOFF_WAITING, values(open));
        }
    }

    /** The consent that is still open, else the question that waits, else what can be done meanwhile. */
    void goOnWaiting(HandOff open) {
        consent.askWhileOpen(open);
        if (!scene.asks() && open.consent().given() != Given.OPEN) {
            scene.composer.choice(Command.WITHDRAW, Phrase.LABEL_WITHDRAW);
            offerToUnshare();
        }
    }

    /** The way to share nothing any more, while something is. */
    void offerToUnshare() {
        if (ConsentTalk.isShared(scene.handOff)) {
            scene.composer.choice(Command.UNSHARE, Phrase.LABEL_UNSHARE);
        }
    }

    /** The coach that a rule asked for, after all else was said. Whoever waits already is not asked for again. */
    void requestIfDue() {
        boolean due = scene.coachIsDue && !scene.isWaitingForFindings();
        scene.coachIsDue = scene.coachIsDue && !due;
        if (due && (scene.handOff == null || !scene.handOff.isOpen())) {
            scene.composer.send();
            scene.composer.say(Phrase.AUTOMATIC_COACH);
            request("triage", null);
        }
    }

    /** One that waits from now on; nobody is told. */
    HandOff newRequest(String reason) {
        Withdrawal.forget(scene);
        new AnswerNotice(scene).beginAnew();
        scene.handOffs++;
        Triage triage = new Triage(scene);
        String role = triage.role();
        String id = scene.before.id() + "-" + scene.handOffs;
        Promise promise = promise();
        return new HandOff(
                id,
                Receipt.of(id),
                State.REQUESTED,
                reason,
                Optional.ofNullable(scene.facts.find(Wish.FACT)).orElseGet(() -> LastWords.of(scene)),
                role,
                triage.responsible(),
                scene.now,
                scene.lastSeq(),
                promise,
                FirstTalk.promised(promise.by()),
                consent.open(role),
                mostUrgent(),
                null,
                null,
                null,
                List.of(),
                null);
    }

    private Promise promise() {
        return Promises.make(scene.content().openingHours(), scene.now, scene.content(), scene.language);
    }

    /** Marks that a safety signal was seen, for the coach's list. */
    void flag(String signal) {
        if (!scene.flags.contains(signal)) {
            scene.flags.add(signal);
        }
        HandOff open = scene.handOff;
        if (open != null && open.isOpen()) {
            scene.handOff = open.flagged(Optional.ofNullable(mostUrgent()).orElse(signal));
        }
    }

    /** Of the signals seen, the one that counts most. */
    private @Nullable String mostUrgent() {
        return scene.content().safety().rules().stream()
                .map(SafetyRule::signal)
                .filter(scene.flags::contains)
                .findFirst()
                .orElse(scene.flags.isEmpty() ? null : scene.flags.get(0));
    }

    void timer(String timer) {
        HandOff open = scene.handOff;
        if (open != null && open.state() == State.TAKEN && timer.equals(Absence.TIMER)) {
            if (new Colleague(scene).leaves(open)) {
                return;
            }
            new Absence(scene, this).free(open, Transcript.BOT_NAME);
        }
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
        HandOff later = renewed(open);
        sayPromise(true);
        if (!scene.asks()) {
            scene.composer.choice(Command.MENU, Phrase.LABEL_MENU);
        }
        scene.status(null, later.promise());
    }

    private HandOff renewed(HandOff open) {
        HandOff later = open.promising(promise());
        scene.handOff = later;
        remind(later.promise());
        return later;
    }

    private void lapse(HandOff open) {
        scene.handOff = open.ended(State.LAPSED, new Closing(scene.now, "lapsed", "", List.of()));
        scene.handTo(Holder.BOT);
        scene.composer.say(Phrase.HANDOFF_LAPSED).choice(Command.COACH, Phrase.LABEL_COACH);
        scene.status(null, null);
        clearTimers();
    }

    void setTimers(Promise promise) {
        remind(promise);
        scene.timer(new TimerChange(LAPSE, scene.now.plus(scene.settings.lapseAfter())));
    }

    private void remind(Promise promise) {
        Instant due = promise.by().isAfter(scene.now) ? promise.by() : scene.now.plusSeconds(60);
        scene.timer(new TimerChange(PROMISE, due));
    }

    void clearTimers() {
        scene.timer(new TimerChange(PROMISE, null));
        scene.timer(new TimerChange(LAPSE, null));
    }

    /** The hand-off goes to another role: the dossier and a promise that still stands go along, consent is asked anew. */
    void transfer(HandOff held, String role) {
        HandOff moved =
                held.transferred(role, promiseFor(held), consent.open(role)).from(scene.lastSeq());
        scene.handOff = moved;
        scene.handTo(Holder.WAITING);
        scene.status(null, moved.promise());
        scene.composer.say(Phrase.TRANSFERRED, values(moved));
        consent.ask(moved);
        setTimers(moved.promise());
    }

    /** The promise that was made while it stands, else a new one. */
    Promise promiseFor(HandOff held) {
        return held.promise().by().isAfter(scene.now) ? held.promise() : promise();
    }

    Map<String, String> values(HandOff handOff) {
        CoachRole role = CoachRole.of(scene, handOff.role());
        ZoneId zone = scene.content().openingHours().zone();
        return Map.of(
                "promise", Promises.again(handOff.promise(), zone, scene.now, scene.content(), scene.language),
                "receipt", handOff.receipt(),
                "role", role.title(),
                "organisation", role.organisation());
    }
}
