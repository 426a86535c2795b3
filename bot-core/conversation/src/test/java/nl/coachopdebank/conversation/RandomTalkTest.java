package nl.coachopdebank.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.Event.Message;
import nl.coachopdebank.conversation.Event.Sender;
import nl.coachopdebank.conversation.Event.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever residents, coaches, timers and editors do, in whatever order, some things always hold. Each case is a seed;
 * {@code -Dtalks=5000} runs more of them.
 */
class RandomTalkTest {
    private static final int STEPS = 60;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("talks", 200));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void someThingsAlwaysHold(long seed) {
        RandomTalk talk = new RandomTalk(seed);
        Chat chat = talk.chat();
        for (int step = 0; step < STEPS; step++) {
            talk.publish(chat);
            ConversationInput input = talk.next(chat);
            Conversation before = chat.state();
            Turn foretold = chat.decideOnly(input);
            chat.decide(input);

            assertThat(chat.turn())
                    .as("the same input gives the same turn: %s", input)
                    .isEqualTo(foretold);
            check(before, input, chat);
        }
        assertNumbersWithoutGap(chat.transcript);
        assertOneVoiceAtATime(chat.transcript);
    }

    private static void check(Conversation before, ConversationInput input, Chat chat) {
        Conversation after = chat.state();
        assertThat(after.epoch() - before.epoch()).as("epoch after %s", input).isBetween(0L, 2L);
        assertThat(after.holder() == before.holder() || after.epoch() > before.epoch())
                .as("the floor changes hands only with a new epoch")
                .isTrue();
        assertThat(after.lastSeq())
                .isEqualTo(before.lastSeq() + chat.turn().events().size());
        boolean resident = input instanceof ResidentSaid || input instanceof ResidentChose;
        if (resident && before.holder() == Holder.COACH) {
            assertThat(chat.replies()).as("a word of the bot after %s", input).isEmpty();
        } else if (resident) {
            assertThat(chat.replies()).as("an answer to %s", input).isNotEmpty();
        }
        if (!chat.turn().outcome().done()) {
            assertThat(chat.turn().events()).isEmpty();
            assertThat(after.handOff()).isEqualTo(before.handOff());
        }
        chat.replies().forEach(RandomTalkTest::assertReadable);
    }

    private static void assertReadable(Message message) {
        MessageBody body = message.body();
        String ownWords = "{wens}";
        assertThat(body.text().replace(ownWords, "")).isNotBlank().doesNotContain("{", "null", "111222333");
        assertThat(body.choices()).allSatisfy(choice -> {
            assertThat(choice.label()).isNotBlank();
            assertThat(choice.value()).isNotBlank();
        });
        assertThat(body.choices()).extracting(Choice::value).doesNotHaveDuplicates();
        Progress progress = body.progress();
        if (progress != null) {
            assertThat(progress.step()).isBetween(1, progress.of());
        }
    }

    private static void assertNumbersWithoutGap(List<Event> transcript) {
        for (int i = 0; i < transcript.size(); i++) {
            assertThat(transcript.get(i).seq()).isEqualTo(i + 1L);
        }
    }

    private static void assertOneVoiceAtATime(List<Event> transcript) {
        Holder holder = Holder.BOT;
        for (Event event : transcript) {
            if (event instanceof Status status) {
                holder = status.holder();
            } else if (event instanceof Message message && message.from() == Sender.BOT) {
                assertThat(holder).as("who had the floor at %s", event.seq()).isNotEqualTo(Holder.COACH);
            } else if (event instanceof Message message && message.from() == Sender.COACH) {
                assertThat(holder).isEqualTo(Holder.COACH);
            }
        }
    }
}
