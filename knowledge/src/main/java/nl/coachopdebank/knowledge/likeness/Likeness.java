package nl.coachopdebank.knowledge.likeness;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.faq.Lessons;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedding model with what guards it. It places a release's phrasings in the background; until that is done, and whenever it
 * is late or away, the bot does without. Thread-safe.
 */
public final class Likeness implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Likeness.class);

    /** Texts in one call: enough to be quick, and below what any known address takes. */
    private static final int BATCH = 64;
    /** Residents' sentences under way at once; one more is not looked up, so that a slow model cannot pile up work. */
    private static final int AT_ONCE = 8;

    private static final int IDLE_SECONDS = 30;
    /** Half of so many calls failed: the model is left alone for a while. */
    private static final int LAST_CALLS = 10;

    private static final Duration REST = Duration.ofSeconds(30);
    /** Phrasings go in batches and no resident waits for them. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(30);
    /** In other languages nobody knows what is private, so that no sentence in them is looked up. */
    private static final Set<Language> LANGUAGES = Set.of(Language.NL, Language.EN);

    private static final String CALLS = "couch.embedding.calls";

    private final Embedder placer;
    private final Embedder asked;
    private final Duration rest;
    private final LikenessSettings settings;
    private final MeterRegistry registry;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "embedding",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(LAST_CALLS)
                    .minimumNumberOfCalls(LAST_CALLS / 2)
                    .waitDurationInOpenState(REST)
                    .build());
    private final ScheduledExecutorService placing =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "likeness-placing"));
    private final ThreadPoolExecutor asking = new ThreadPoolExecutor(
            0,
            AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> daemon(task, "likeness-asking"));
    /** As far as they were placed: another release shares most of its phrasings. For the placing thread alone. */
    private Map<String, float[]> placed = new HashMap<>();

    private volatile @Nullable Release wanted;
    private volatile @Nullable TopicPoints topics;

    /** @param rest until phrasings that could not be placed are tried again */
    Likeness(LikenessSettings settings, MeterRegistry registry, Duration rest) {
        this.placer = new ModelEmbedder(settings, LONGEST_BATCH);
        this.asked = new ModelEmbedder(settings, settings.timeLimit());
        this.settings = settings;
        this.registry = registry;
        this.rest = rest;
    }

    /** Calls nobody yet. */
    public static Likeness of(LikenessSettings settings, MeterRegistry registry) {
        return new Likeness(settings, registry, REST);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** This desk, with likeness weighed in where it is not sure.
     *
     * @param limit of the desk, within which all of it stays
     */
    public KnowledgeDesk refining(KnowledgeDesk desk, Duration limit) {
        return new LikenessKnowledgeDesk(desk, this, settings, limit);
    }

    /** Places a release's phrasings. Completes when that was tried once; what failed is tried again later. Never fails. */
    public CompletableFuture<Void> prepare(Release release) {
        wanted = release;
        return CompletableFuture.runAsync(() -> place(release), placing);
    }

    private void place(Release release) {
        if (release != wanted) {
            return;
        }
        try {
            List<Example> examples = chosen(Lessons.examples(release));
            List<String> missing = examples.stream()
                    .map(Example::text)
                    .filter(text -> !placed.containsKey(text))
                    .distinct()
                    .toList();
            for (int from = 0; from < missing.size(); from += BATCH) {
                place(missing.subList(from, Math.min(missing.size(), from + BATCH)));
            }
            placed.keySet().retainAll(examples.stream().map(Example::text).collect(Collectors.toSet()));
            topics = new TopicPoints(examples, placed);
            LOG.info("Placed {} phrasings of release {}", placed.size(), release.id());
        } catch (RuntimeException problem) {
            count("placing-failed");
            LOG.warn(
                    "Phrasings of release {} were not placed, and are tried again: {}",
                    release.id(),
                    problem.getClass().getSimpleName());
            placing.schedule(() -> place(release), rest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void place(List<String> batch) {
        List<float[]> found = placer.points(batch);
        for (int i = 0; i < batch.size(); i++) {
            placed.put(batch.get(i), TopicPoints.normal(found.get(i)));
        }
    }

    /** Of each topic some, evenly chosen, so that every manner of asking is among them. */
    private List<Example> chosen(List<Example> examples) {
        Map<String, List<Example>> byTopic = examples.stream()
                .collect(Collectors.groupingBy(Example::topic, LinkedHashMap::new, Collectors.toList()));
        List<Example> chosen = new ArrayList<>();
        byTopic.values().forEach(own -> {
            int most = Math.min(settings.phrasings(), own.size());
            for (int i = 0; i < most; i++) {
                chosen.add(own.get((int) ((long) i * own.size() / most)));
            }
        });
        return chosen;
    }

    /** How likely each topic is by likeness alone; nothing when that is not known in time. Never fails. */
    CompletableFuture<Optional<Map<String, Double>>> of(String text, Duration limit) {
        TopicPoints known = topics;
        if (known == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        if (!breaker.tryAcquirePermission()) {
            count("resting");
            return CompletableFuture.completedFuture(Optional.empty());
        }
        long began = System.nanoTime();
        CompletableFuture<Optional<Map<String, Double>>> found;
        try {
            found = CompletableFuture.supplyAsync(
                    () -> Optional.of(known.likeness(
                            TopicPoints.normal(asked.points(List.of(text)).get(0)))),
                    asking);
        } catch (RejectedExecutionException tooMany) {
            breaker.releasePermission();
            count("busy");
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return found.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).handle((likeness, failure) -> {
            long took = System.nanoTime() - began;
            if (failure == null) {
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
                count("answered");
                return likeness;
            }
            breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException("embedding"));
            count(failure instanceof TimeoutException ? "slow" : "failed");
            return Optional.empty();
        });
    }

    private void count(String outcome) {
        registry.counter(CALLS, "outcome", outcome).increment();
    }

    @Override
    public void close() {
        placing.shutdownNow();
        asking.shutdownNow();
    }
}
