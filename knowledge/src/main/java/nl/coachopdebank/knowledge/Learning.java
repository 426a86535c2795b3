package nl.coachopdebank.knowledge;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.faq.LearnedTopics;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import nl.coachopdebank.knowledge.faq.Recognisers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns each release's questions once, on a thread of its own, and rehearses them on another. */
final class Learning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    /** The live release, its follower, and one or two to roll back to. */
    private static final int RELEASES = 4;
    /** Of releases with different questions; each takes about twenty megabytes. */
    private static final int TOPICS = 3;

    private final Function<List<Example>, LearnedTopics> learner;
    private final Recent<String, CompletableFuture<Recognisers>> releases = new Recent<>(RELEASES);
    private final Recent<List<Example>, LearnedTopics> topics = new Recent<>(TOPICS);
    private final ExecutorService executor = single("knowledge-learning");
    private final ExecutorService rehearsing = single("knowledge-rehearsal");

    Learning(Function<List<Example>, LearnedTopics> learner) {
        this.learner = learner;
    }

    /** The recognisers of a release, now or when they are learned. */
    CompletableFuture<Recognisers> of(Release release) {
        return releases.get(release.id(), id -> CompletableFuture.supplyAsync(() -> learn(release), executor));
    }

    private Recognisers learn(Release release) {
        long start = System.nanoTime();
        Recognisers learned = Recognisers.of(release, examples -> topics.get(examples, this::learn));
        LOG.info("Learned the questions of release {} in {} ms", release.id(), (System.nanoTime() - start) / 1_000_000);
        return learned;
    }

    /** Completes when a release is learned and rehearsed: from then on the same question gets the same outcome. */
    CompletableFuture<Void> settled(Release release) {
        return of(release).thenRunAsync(() -> {}, rehearsing);
    }

    /** Rehearses afterwards, so that no turn waits for it. */
    private LearnedTopics learn(List<Example> examples) {
        LearnedTopics learned = learner.apply(examples);
        rehearsing.execute(() -> {
            learned.rehearse();
            LOG.info("Rehearsed {} phrasings", examples.size());
        });
        return learned;
    }

    private static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        executor.shutdownNow();
        rehearsing.shutdownNow();
    }
}
