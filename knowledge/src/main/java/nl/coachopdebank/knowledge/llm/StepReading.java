package nl.coachopdebank.knowledge.llm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Language;

/** Lets the model say which option of a question a sentence means, when the engine itself could not read it. */
final class StepReading {
    private final Choosing choosing;

    StepReading(Guard guard) {
        this.choosing = new Choosing(guard, Use.STEP);
    }

    /** The value of one of the question's options; nothing when none was meant, or it could not be found out. */
    CompletableFuture<Optional<String>> read(String text, Ask ask, Language language, Duration limit) {
        Map<String, String> labels = new LinkedHashMap<>();
        ask.options()
                .forEach(option -> labels.put(option.value(), option.label().in(language)));
        Quoted data = new Quoted()
                .said("bericht", text)
                .content("vraag", ask.question().text().in(language));
        return choosing.among(labels, data, limit);
    }
}
