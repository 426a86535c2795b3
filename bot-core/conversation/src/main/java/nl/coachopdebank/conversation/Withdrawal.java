package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.HandOff.Closing;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Spelling;
import nl.coachopdebank.conversation.words.YesNo;

/** Takes back a request for a coach. It is asked once more first, so that nobody loses a place by accident. */
final class Withdrawal {
    static final String YES = "_withdraw_yes";
    static final String NO = "_withdraw_no";

    private static final Pattern SAYS_YES = Pattern.compile("(?:ja|yes)\\b");
    private static final Pattern SAYS_IT =
            Pattern.compile("(?!.*\\b(?:nee|niet|not|dont|no)\\b).*\\b(?:trek\\b.*\\bin|intrekken|withdraw)\\b.*");
    private static final String MARK = "!withdrawn:";

    private final Scene scene;
    private final HandOffDesk desk;

    Withdrawal(Scene scene) {
        this.scene = scene;
        this.desk = new HandOffDesk(scene);
    }

    void ask() {
        HandOff waiting = desk.waiting();
        if (waiting == null) {
            scene.composer.say(Phrase.NOTHING_TO_WITHDRAW);
            new Opening(scene).goOn();
            return;
        }
        scene.composer
                .say(Phrase.WITHDRAW_ASK, desk.values(waiting))
                .choice(YES, scene.text(Phrase.WITHDRAW_YES))
                .choice(NO, scene.text(Phrase.WITHDRAW_NO));
    }

    /** A pressed answer; false when the value is something else. A yes from long ago is asked about again. */
    boolean isAnsweredBy(String value) {
        boolean yes = value.equals(YES);
        if (!yes && !value.equals(NO)) {
            return false;
        }
        answer(yes);
        return true;
    }

    /** Reads a typed yes or no, or a typed label, as the answer while this was the last thing asked. */
    boolean reads(String normal) {
        Optional<Choice> said = isOffered()
                ? scene.offered.stream().filter(choice -> means(choice, normal)).findFirst()
                : Optional.empty();
        said.ifPresent(choice -> answer(choice.value().equals(YES)));
        return said.isPresent();
    }

    /** An "ok" or "goed" may be a reaction: what would be lost is not given up for that. */
    private static boolean means(Choice choice, String normal) {
        boolean yes = choice.value().equals(YES);
        boolean no = choice.value().equals(NO);
        return (yes || no) && Spelling.normal(choice.label()).equals(normal)
                || (yes && YesNo.isYes(normal) && SAYS_YES.matcher(normal).lookingAt())
                || (yes && SAYS_IT.matcher(normal).matches())
                || (no && YesNo.isNo(normal));
    }

    private boolean isOffered() {
        return scene.offered.stream().anyMatch(choice -> choice.value().equals(YES));
    }

    private void answer(boolean yes) {
        HandOff waiting = desk.waiting();
        if (waiting == null || (yes && !isOffered())) {
            ask();
        } else if (yes) {
            withdraw(waiting);
        } else {
            scene.composer.say(Phrase.HANDOFF_KEPT, desk.values(waiting));
            desk.goOnWaiting(waiting);
        }
    }

    /** Nothing is shared any more either: what was agreed to was for this request. */
    private void withdraw(HandOff waiting) {
        scene.handOff = waiting.consenting(waiting.consent().answered(Given.NONE, scene.now))
                .ended(State.CLOSED, new Closing(scene.now, HandOff.WITHDRAWN, "", List.of()));
        new Triage(scene).automatic().forEach(rule -> scene.path.add(MARK + rule));
        scene.handTo(Holder.BOT);
        scene.status(null, null);
        desk.clearTimers();
        scene.composer.say(Phrase.HANDOFF_WITHDRAWN);
        new TopicTalk(scene).backToQuestion(false);
    }

    /** True when the last request was taken back while this rule held already: it does not ask again, a later one does. */
    static boolean silences(Scene scene, String rule) {
        return scene.path.contains(MARK + rule);
    }

    static void forget(Scene scene) {
        scene.path.removeIf(entry -> entry.startsWith(MARK));
    }
}
