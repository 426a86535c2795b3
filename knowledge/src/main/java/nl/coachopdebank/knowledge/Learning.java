package nl.coachopdebank.knowledge;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.faq.Lessons;
import nl.coachopdebank.knowledge.faq.Recogniser;
import nl.coachopdebank.knowledge.faq.Recognisers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns each release's questions once, on a thread of its own. */
final class Learning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    /** The live release, its follower, and one or two to roll back to. */
    private static final int RELEASES = 4;
    /** Regions that differ, for two releases; each takes about ten megabytes. */
    private static final int LESSONS = 8;

    private final Function<Lessons, Recogniser> learner;
    private final Recent<String, CompletableFuture<Recognisers>> releases = new Recent<>(RELEASES);
    private final Recent<Lessons, Recogniser> lessons = new Recent<>(LESSONS);
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "knowledge-learning");
        thread.setDaemon(true);
        return thread;
    });

    Learning(Function<Lessons, Recogniser> learner) {
        this.learner = learner;
    }

    /** The recognisers of a release, now or when they are learned. */
    CompletableFuture<Recognisers> of(Release release) {
        return releases.get(release.id(), id -> CompletableFuture.supplyAsync(() -> learn(release), executor));
    }

    private Recognisers learn(Release release) {
        long start = System.nanoTime();
        Recognisers learned = Recognisers.of(release, lesson -> lessons.get(lesson, learner));
        LOG.info("Learned the questions of release {} in {} ms", release.id(), (System.nanoTime() - start) / 1_000_000);
        return learned;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
