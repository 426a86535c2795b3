package nl.coachopdebank.knowledge.likeness;

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
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.faq.SecondOpinion;
import nl.coachopdebank.knowledge.llm.OutwardText;

/**
 * A knowledge desk that weighs likeness in where it is not sure what a sentence is about. Keeps within the desk's time limit; what is
 * private, or in a language of which nobody knows what is private, is not shown to the model (B4).
 */
final class LikenessKnowledgeDesk implements KnowledgeDesk {
    private final KnowledgeDesk desk;
    private final Likeness likeness;
    private final LikenessSettings settings;
    private final Duration deskLimit;

    LikenessKnowledgeDesk(KnowledgeDesk desk, Likeness likeness, LikenessSettings settings, Duration deskLimit) {
        this.desk = desk;
        this.likeness = likeness;
        this.settings = settings;
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
            Recognition recognition = found.recognition();
            Duration left = left(began);
            RegionContent content = release.in(need.region());
            Recognition clause = found.clause();
            boolean clear = clause != null && clause.decision() == Recognition.Decision.ANSWER;
            Optional<String> shown =
                    recognition == null || recognition.isSure() || clear || left.isNegative() || left.isZero()
                            ? Optional.empty()
                            : OutwardText.of(text, need.language(), content);
            if (recognition == null || shown.isEmpty()) {
                return CompletableFuture.completedFuture(found);
            }
            return likeness.of(shown.get(), left)
                    .thenApply(likely -> likely.map(topics -> found.withRecognition(
                                    SecondOpinion.on(recognition, known(topics, content), settings.weight())))
                            .orElse(found));
        });
    }

    private Duration left(long began) {
        Duration left = deskLimit.minusNanos(System.nanoTime() - began);
        return left.compareTo(settings.timeLimit()) < 0 ? left : settings.timeLimit();
    }

    /** A topic may have gone with the release that came since. */
    private static Map<String, Double> known(Map<String, Double> likely, RegionContent content) {
        Map<String, Double> known = new LinkedHashMap<>(likely);
        known.keySet()
                .removeIf(topic -> !topic.isEmpty() && content.topic(topic).isEmpty());
        return known;
    }
}
