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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.KnowledgeDesk;
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
    private static final String CALLS = "couch.embedding.calls";

    private final Embedder embedder;
    private final LikenessSettings settings;
    private final MeterRegistry registry;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "embedding",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(LAST_CALLS)
                    .minimumNumberOfCalls(LAST_CALLS / 2)
                    .waitDurationInOpenState(REST)
                    .build());
    private final ExecutorService placing = Executors.newSingleThreadExecutor(task -> daemon(task, "likeness-placing"));
    private final ThreadPoolExecutor asking = new ThreadPoolExecutor(
            0,
            AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> daemon(task, "likeness-asking"));
    /** Of the release placed last: another release shares most of its phrasings. */
    private Map<String, float[]> placed = Map.of();

    private volatile @Nullable TopicPoints topics;

    Likeness(Embedder embedder, LikenessSettings settings, MeterRegistry registry) {
        this.embedder = embedder;
        this.settings = settings;
        this.registry = registry;
    }

    /** Calls nobody yet. */
    public static Likeness of(LikenessSettings settings, MeterRegistry registry) {
        return new Likeness(new ModelEmbedder(settings), settings, registry);
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

    /** Places a release's phrasings. Completes when it is done or cannot be done; never fails. */
    public CompletableFuture<Void> prepare(Release release) {
        return CompletableFuture.runAsync(() -> place(release), placing);
    }

    private void place(Release release) {
        List<Example> examples = chosen(Lessons.of(release.base()).examples());
        try {
            Map<String, float[]> points = new HashMap<>();
            List<String> missing = new ArrayList<>();
            for (Example example : examples) {
                float[] known = placed.get(example.text());
                if (known == null) {
                    missing.add(example.text());
                } else {
                    points.put(example.text(), known);
                }
            }
            for (int from = 0; from < missing.size(); from += BATCH) {
                List<String> batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
                List<float[]> found = embedder.points(batch);
                for (int i = 0; i < batch.size(); i++) {
                    points.put(batch.get(i), TopicPoints.normal(found.get(i)));
                }
            }
            placed = points;
            topics = new TopicPoints(examples, points);
            LOG.info("Placed {} phrasings of release {}", points.size(), release.id());
        } catch (RuntimeException problem) {
            count("placing-failed");
            LOG.warn(
                    "Phrasings of release {} were not placed: {}",
                    release.id(),
                    problem.getClass().getSimpleName());
        }
    }

    /** Of each topic some, evenly chosen, so that every language and manner of asking is among them. */
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
                            TopicPoints.normal(embedder.points(List.of(text)).get(0)))),
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
