package nl.coachopdebank.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import nl.coachopdebank.conversation.ConversationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pace of a conversation")
class PaceTest {
    private static final ConversationId ONE = new ConversationId("c0123456789abcdefghijkl");
    private static final ConversationId OTHER = new ConversationId("c0123456789abcdefghijkm");

    private final Pace pace = new Pace(1, 0.5);

    private static long at(double seconds) {
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void allowsOneInTwoSecondsHoweverOftenItIsAsked() {
        long allowed = LongStream.range(0, 10_000)
                .filter(milli -> pace.allows(ONE, at(milli / 1_000.0)))
                .count();
        assertThat(allowed).isEqualTo(5);
    }

    @Test
    void isEachConversationsOwn() {
        assertThat(pace.allows(ONE, at(1))).isTrue();
        assertThat(pace.allows(OTHER, at(1))).isTrue();
        assertThat(pace.allows(ONE, at(1))).isFalse();
    }
}
