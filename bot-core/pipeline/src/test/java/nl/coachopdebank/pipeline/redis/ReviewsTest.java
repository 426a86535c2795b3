package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Review;
import nl.coachopdebank.pipeline.Review.Verdict;
import nl.coachopdebank.pipeline.Reviews;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The review of a talk")
class ReviewsTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private final ConversationId id = Samples.id(new Random(13));
    private final ConversationId other = Samples.id(new Random(14));
    private RedisStore store;
    private Server server;
    private Reviews reviews;
    private Keys keys;

    @BeforeEach
    void aTalk() {
        store = REDIS.open("me", Server.SETTINGS);
        keys = new Keys(store.shardOf(id));
        reviews = store.reviews();
        server = new Server(store, Server.SETTINGS).started();
        server.append(id, Samples.started());
        server.append(id, Samples.said("1", "coach"));
        server.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        server.outcome(id, "a1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Review review(ConversationId conversation, Verdict correct) {
        return new Review(
                conversation + "-1",
                correct,
                Verdict.YES,
                Verdict.PARTLY,
                Verdict.YES,
                "Kortere zinnen",
                "tineke",
                Samples.AT);
    }

    @Test
    void comesBackAndTheLastOneCounts() {
        assertThat(Server.get(reviews.put(review(id, Verdict.NO)))).isTrue();
        assertThat(Server.get(reviews.put(review(id, Verdict.YES)))).isTrue();

        assertThat(Server.get(reviews.find(List.of(other + "-1", id + "-1", id + "-2"))))
                .containsExactly(review(id, Verdict.YES));
        assertThat(Server.get(reviews.find(List.of()))).isEmpty();
    }

    @Test
    void isOfNoConversationThatIsNotThere() {
        assertThat(Server.get(reviews.put(review(other, Verdict.YES)))).isFalse();

        assertThat(Server.get(reviews.find(List.of(other + "-1")))).isEmpty();
    }

    @Test
    void goesWithTheConversationThatTheResidentErases() {
        Server.get(reviews.put(review(id, Verdict.YES)));
        server.append(id, Samples.erase("x"));
        server.outcome(id, "x");

        assertThat(REDIS.redis().exists(keys.reviews(id))).isZero();
        assertThat(Server.get(reviews.put(review(id, Verdict.YES))))
                .as("and does not come back")
                .isFalse();
    }

    @Test
    void isKeptAsLongAsTheConversationThatGoesOn() {
        Keys its = new Keys(store.shardOf(other));
        server.append(other, Samples.started());
        await().until(() -> REDIS.redis().exists(its.state(other)) == 1);
        Server.get(reviews.put(review(other, Verdict.YES)));
        assertThat(REDIS.redis().pttl(its.reviews(other)))
                .isLessThanOrEqualTo(Server.SETTINGS.retention().conversation().toMillis());

        server.append(other, Samples.said("1", "coach"));

        await().until(() -> REDIS.redis().pttl(its.reviews(other))
                > Server.SETTINGS.retention().conversation().toMillis());
    }
}
