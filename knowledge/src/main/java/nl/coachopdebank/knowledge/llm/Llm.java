package nl.coachopdebank.knowledge.llm;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import nl.coachopdebank.conversation.KnowledgeDesk;

/**
 * The language model with all that guards it. There is one only where the settings name a model; its three uses are the desk's two
 * (choose among topics, choose among options) and {@link Drafts}.
 */
public final class Llm implements AutoCloseable {
    private final Guard guard;
    private final LlmSettings settings;

    Llm(Guard guard, LlmSettings settings) {
        this.guard = guard;
        this.settings = settings;
    }

    /** Calls nobody yet. */
    public static Llm of(LlmSettings settings, Clock clock, MeterRegistry registry) {
        LanguageModel model = new ChatLanguageModel(ChatModels.of(settings));
        return new Llm(new Guard(model, settings, clock, registry), settings);
    }

    /** This desk, with the model asked where it is not sure.
     *
     * @param limit of the desk, within which all of it stays
     */
    public KnowledgeDesk assisting(KnowledgeDesk desk, Duration limit) {
        return new AssistedKnowledgeDesk(desk, guard, settings.timeLimit(), limit);
    }

    public Drafts drafts() {
        return new Drafts(guard, settings.draftTimeLimit());
    }

    @Override
    public void close() {
        guard.close();
    }
}
