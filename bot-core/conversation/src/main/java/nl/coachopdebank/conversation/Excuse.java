package nl.coachopdebank.conversation;

import java.util.Optional;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.SafetyRule;

/** What is said when the engine failed on a message. Leans on as little as can be; the safety check comes first here too. */
final class Excuse {
    private final Scene scene;

    Excuse(Scene scene) {
        this.scene = scene;
    }

    void said(String text) {
        Optional<SafetyRule> alarm = alarm(text);
        scene.resident(text, alarm.map(rule -> Composer.card(scene, rule)).orElse(null));
        alarm.filter(SafetyRule::stops).ifPresent(rule -> new HandOffDesk(scene).flag(rule.signal()));
        if (scene.holder != Holder.COACH) {
            alarm.ifPresent(rule -> scene.composer.safety(rule, scene.language));
            apologise();
        }
    }

    void chose(String value) {
        scene.resident(new Pressed(scene).label(value), null);
        if (scene.holder != Holder.COACH) {
            apologise();
        }
    }

    private void apologise() {
        scene.composer
                .say(Phrase.FAILED)
                .choice(Command.COACH, Phrase.LABEL_COACH)
                .offerOpenFlow();
    }

    /** The safety rule that is heard; none when that is what failed. */
    private Optional<SafetyRule> alarm(String text) {
        try {
            return scene.content().safety().find(text);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
