package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.pipeline.Store.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A subscription to a transcript")
class FeedLineTest {
    private final List<Long> reads = new ArrayList<>();
    private final List<CompletableFuture<Page>> pages = new ArrayList<>();
    private final RecordedFeed feed = new RecordedFeed();
    private final FeedLine line = lineOf(feed);

    private FeedLine lineOf(ReplyFeed.Listener listener) {
        return new FeedLine(
                cursor -> {
                    reads.add(cursor);
                    pages.add(new CompletableFuture<>());
                    return pages.get(pages.size() - 1);
                },
                Runnable::run,
                0,
                listener,
                ended -> {});
    }

    private static List<Event> statuses(long from, long to) {
        List<Event> events = new ArrayList<>();
        for (long seq = from; seq <= to; seq++) {
            events.add(new Event.Status(seq, Samples.AT, Holder.BOT, null, null));
        }
        return events;
    }

    @Test
    void takesWhatFollowsWithoutReading() {
        line.offer(statuses(1, 2));
        line.offer(statuses(3, 3));
        assertThat(feed.seqs()).containsExactly(1L, 2L, 3L);
        assertThat(reads).isEmpty();
    }

    @Test
    void readsWhatIsMissingWhenThereIsAGap() {
        line.offer(statuses(3, 4));
        assertThat(reads).containsExactly(0L);
        pages.get(0).complete(new Page(statuses(1, 4), true));
        line.offer(statuses(5, 5));
        assertThat(feed.seqs()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void isNotCutOffByTypingHoweverOften() {
        List<String> told = new ArrayList<>();
        FeedLine[] busy = new FeedLine[1];
        busy[0] = lineOf(new ReplyFeed.Listener() {
            @Override
            public void events(List<Event> events) {
                for (int i = 0; i < 5_000; i++) {
                    busy[0].typing("Anna");
                }
                busy[0].offer(statuses(2, 2));
                told.add("events");
            }

            @Override
            public void erased() {
                told.add("erased");
            }

            @Override
            public void lagging() {
                told.add("lagging");
            }
        });
        busy[0].offer(statuses(1, 1));
        assertThat(told).containsExactly("events", "events");
    }

    @Test
    void leavesOutWhatItHas() {
        line.offer(statuses(1, 3));
        line.offer(statuses(2, 3));
        line.wakeFor(3);
        assertThat(feed.seqs()).containsExactly(1L, 2L, 3L);
        assertThat(reads).isEmpty();
    }

    @Test
    void readsAgainWhenSomethingCameDuringARead() {
        line.wake();
        line.offer(statuses(1, 2));
        pages.get(0).complete(new Page(List.of(), true));
        assertThat(reads).containsExactly(0L, 0L);
        pages.get(1).complete(new Page(statuses(1, 2), true));
        assertThat(feed.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void endsWhenTheStoreForgotWhatWasRead() {
        line.offer(statuses(1, 3));
        line.wake();
        pages.get(0).complete(new Page(List.of(), true, true));
        line.offer(statuses(3, 4));

        assertThat(feed.seqs()).as("not the numbers that are used again").containsExactly(1L, 2L, 3L);
        assertThat(feed.notices()).containsExactly("lagging");
    }

    @Test
    void tellsASlowListenerThatItLagsAndEnds() {
        List<String> told = new ArrayList<>();
        FeedLine[] slow = new FeedLine[1];
        slow[0] = lineOf(new ReplyFeed.Listener() {
            @Override
            public void events(List<Event> events) {
                for (int more = 2; more < 2_000; more++) {
                    slow[0].offer(statuses(more, more));
                }
            }

            @Override
            public void erased() {
                told.add("erased");
            }

            @Override
            public void lagging() {
                told.add("lagging");
            }
        });
        slow[0].offer(statuses(1, 1));
        slow[0].offer(statuses(2_000, 2_000));
        assertThat(told).containsExactly("lagging");
    }

    @Test
    void endsWhenItsListenerFails() {
        List<Event> heard = new ArrayList<>();
        FeedLine failing = lineOf(new ReplyFeed.Listener() {
            @Override
            public void events(List<Event> events) {
                heard.addAll(events);
                throw new IllegalStateException("closed socket");
            }

            @Override
            public void erased() {}

            @Override
            public void lagging() {}
        });
        failing.offer(statuses(1, 1));
        failing.offer(statuses(2, 2));
        assertThat(heard).hasSize(1);
    }
}
