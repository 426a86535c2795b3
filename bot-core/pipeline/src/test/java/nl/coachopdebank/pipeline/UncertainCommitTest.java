package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import nl.coachopdebank.conversation.ConversationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A commit of which nobody knows whether it was stored")
class UncertainCommitTest {
    private final StuckStore store = new StuckStore(InMemoryStore.alone(Server.SETTINGS));
    private final ConversationId id = Samples.id(new Random(1));
    private final RecordedFeed feed = new RecordedFeed();

    /** The reply stands in the transcript, so whoever looks at the conversation must come to see it. */
    @Test
    void isSeenByReadersAlsoWhenItLandsAfterTheServerGaveItUp() {
        try (Server server = new Server(store, Server.SETTINGS).started()) {
            assertThat(server.append(id, Samples.started())).isEqualTo(Appended.STORED);
            server.pipeline.replyFeed().subscribe(id, 0, feed);
            await().until(() -> feed.events().size() == 1);
            store.stickAtNextCommit();
            server.append(id, Samples.said("1", "een"));
            await().until(store::wasReadWhileStuck);
            store.goOn();
            await().untilAsserted(() -> assertThat(feed.seqs()).containsExactly(1L, 2L, 3L));
        }
    }

    /** Gives no answer to a commit and does nothing more, reads excepted; then it does all that it was asked, in order. */
    private static final class StuckStore extends InterceptedStore {
        private final Queue<Runnable> held = new ArrayDeque<>();
        private boolean sticking;
        private boolean stuck;
        private boolean read;

        StuckStore(Store store) {
            super(store);
        }

        synchronized void stickAtNextCommit() {
            sticking = true;
        }

        synchronized boolean wasReadWhileStuck() {
            return read;
        }

        synchronized void goOn() {
            stuck = false;
            held.forEach(Runnable::run);
            held.clear();
        }

        @Override
        synchronized <T> CompletionStage<T> call(String what, Supplier<CompletionStage<T>> call) {
            if (what.startsWith("page") || what.startsWith("outcome")) {
                read |= stuck;
                return call.get();
            }
            if (sticking && what.startsWith("commit")) {
                sticking = false;
                stuck = true;
                held.add(call::get);
                return CompletableFuture.failedFuture(new StoreUnavailable("No answer in time", null));
            }
            if (!stuck) {
                return call.get();
            }
            CompletableFuture<T> later = new CompletableFuture<>();
            held.add(() -> call.get().thenAccept(later::complete));
            return later;
        }
    }
}
