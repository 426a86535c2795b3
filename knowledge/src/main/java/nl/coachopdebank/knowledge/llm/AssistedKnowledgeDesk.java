package nl.coachopdebank.knowledge.llm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;

/**
 * A knowledge desk that asks a language model where it is not sure itself: which of the topics was meant, or which option of the
 * question that waits. One call a look-up at most. What it finds is what the desk offered; without a good answer it finds what the
 * desk found. Keeps within the desk's time limit, and shows the model nothing about health, belief or the like (B4).
 */
final class AssistedKnowledgeDesk implements KnowledgeDesk {
    private static final String SCHEME = "scheme:";

    private final KnowledgeDesk desk;
    private final TopicChoice topics;
    private final StepReading steps;
    private final Duration callLimit;
    private final Duration deskLimit;

    AssistedKnowledgeDesk(KnowledgeDesk desk, Guard guard, Duration callLimit, Duration deskLimit) {
        this.desk = desk;
        this.topics = new TopicChoice(guard);
        this.steps = new StepReading(guard);
        this.callLimit = callLimit;
        this.deskLimit = deskLimit;
    }

    @Override
    public CompletionStage<Findings> gather(Need need, Release release) {
        String text = need.question();
        if (text == null) {
            return desk.gather(need, release);
        }
        long began = System.nanoTime();
        return desk.gather(need, release).thenCompose(found -> {
            Duration left = left(began);
            RegionContent content = release.in(need.region());
            Ask waiting = need.waiting();
            if (left.isNegative() || left.isZero() || !OutwardText.mayBeShown(text, need.language(), content)) {
                return CompletableFuture.completedFuture(found);
            }
            return waiting == null
                    ? topic(text, need.language(), found, content, left)
                    : option(text, waiting, need.language(), found, left);
        });
    }

    private Duration left(long began) {
        Duration left = deskLimit.minusNanos(System.nanoTime() - began);
        return left.compareTo(callLimit) < 0 ? left : callLimit;
    }

    private CompletionStage<Findings> topic(
            String text, Language language, Findings found, RegionContent content, Duration limit) {
        Recognition unsure = found.recognition();
        Recognition clause = found.clause();
        boolean clear = clause != null && clause.decision() == Decision.ANSWER;
        if (unsure == null || clear || unsure.decision() != Decision.CLARIFY) {
            return CompletableFuture.completedFuture(found);
        }
        return topics.choose(text, unsure, titles(unsure, content, language), limit)
                .thenApply(found::withRecognition);
    }

    private CompletionStage<Findings> option(
            String text, Ask waiting, Language language, Findings found, Duration limit) {
        Recognition recognition = found.recognition();
        if (recognition != null && recognition.isSure()) {
            return CompletableFuture.completedFuture(found);
        }
        return steps.read(text, waiting, language, limit)
                .thenApply(option -> option.map(found::withOption).orElse(found));
    }

    private static Map<String, String> titles(Recognition unsure, RegionContent content, Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Candidate candidate : unsure.offered()) {
            title(candidate.topic(), content, language).ifPresent(title -> titles.put(candidate.topic(), title));
        }
        return titles;
    }

    private static Optional<String> title(String id, RegionContent content, Language language) {
        return id.startsWith(SCHEME)
                ? content.scheme(id.substring(SCHEME.length()))
                        .map(scheme -> scheme.name().in(language))
                : content.topic(id).map(topic -> topic.title().in(language));
    }
}
