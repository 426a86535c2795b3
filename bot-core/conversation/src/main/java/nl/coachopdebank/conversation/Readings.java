package nl.coachopdebank.conversation;

import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoice;
import nl.coachopdebank.conversation.release.AskChoices;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that answers a question in words that the engine does not know. The knowledge desk may find which option was meant;
 * only an option of this very question counts, and the resident reads which it was.
 */
final class Readings {
    private final Scene scene;

    Readings(Scene scene) {
        this.scene = scene;
    }

    /** The question to show to the desk beside the text; null when the text is private, too short, or no desk reads. */
    @Nullable
    Ask question(Ask ask, String text) {
        boolean offers = ask instanceof AskChoice || ask instanceof AskChoices;
        return scene.settings.asksForReadings()
                        && offers
                        && StoryReader.isSentence(text)
                        && !new PrivateMatters(scene).isIn(text)
                ? ask
                : null;
    }

    /** What the desk took the text to mean. */
    Optional<Fact> of(Ask ask) {
        return Optional.ofNullable(scene.findings.option())
                .flatMap(ask::pressed)
                .map(value -> new Fact(ask.question().fact(), value));
    }
}
