package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.coachopdebank.conversation.Anamnesis;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.Position;
import nl.coachopdebank.conversation.Progress;
import nl.coachopdebank.conversation.Turn;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.pipeline.Arrival;
import nl.coachopdebank.pipeline.Commit;
import nl.coachopdebank.pipeline.EchoDecider;
import nl.coachopdebank.pipeline.Entry;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.ShardStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The memory of Redis")
class MemoryTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final int QUESTIONS = 6;
    private static final int CONVERSATIONS = 50;
    private static final long AIM = 3_000;

    private final Random random = new Random(3);

    @Test
    void holdsAConversationAtQuestionSixInThreeKilobytes() {
        RedisStore store = REDIS.open("me", Server.SETTINGS);
        long bytes = 0;
        for (int i = 0; i < CONVERSATIONS; i++) {
            ConversationId id = talk(store);
            bytes += REDIS.redis().keys("*:" + id).stream()
                    .mapToLong(key -> REDIS.redis().memoryUsage(key))
                    .sum();
        }
        System.out.println("Redis memory of a conversation at question six: " + bytes / CONVERSATIONS + " bytes");
        assertThat(bytes / CONVERSATIONS).isLessThan(AIM);
    }

    private ConversationId talk(RedisStore store) {
        ConversationId id = Samples.id(random);
        ShardStore shard = store.shard(store.shardOf(id));
        Lease lease = Server.get(shard.acquire()).orElseThrow();
        Server.get(shard.append(List.of(new Arrival(id, Samples.started()))));
        Commit commit = turn(id, lease.pulse().lastNumber() + 1, null, "start", 0);
        Server.get(shard.commit(lease, List.of(commit)));
        for (int question = 1; question <= QUESTIONS; question++) {
            String inputId = new UUID(random.nextLong(), random.nextLong()).toString();
            Server.get(shard.append(List.of(new Arrival(id, Samples.said(inputId, "antwoord " + question)))));
            commit = turn(id, commit.entry().number() + 1, commit, inputId, question);
            Server.get(shard.commit(lease, List.of(commit)));
        }
        return id;
    }

    private static Commit turn(ConversationId id, long number, Commit last, String inputId, int question) {
        long seq = last == null ? 0 : last.after().conversation().lastSeq();
        List<Event> events = new ArrayList<>();
        if (question > 0) {
            events.add(new Event.Message(
                    ++seq,
                    Samples.AT,
                    Event.Sender.RESIDENT,
                    "",
                    inputId,
                    null,
                    MessageBody.ofText("antwoord " + question, true)));
        }
        events.add(new Event.Message(
                ++seq,
                Samples.AT,
                Event.Sender.BOT,
                EchoDecider.BOT,
                "b" + seq,
                question == 0 ? null : inputId,
                question(question)));
        Entry entry = new Entry(number, id, Samples.said(inputId, ""), null);
        Turn turn = new Turn(state(id, question, seq), events, List.of(), Outcome.DONE);
        return new Commit(entry, last == null ? null : last.after(), turn, null, null, Samples.AT);
    }

    private static MessageBody question(int number) {
        return new MessageBody(
                "Vraag " + number + ": wat past het best bij jouw situatie van dit moment? Kies een antwoord.",
                choices(),
                null,
                new Progress(number + 1, 13),
                null,
                "zelftriage",
                "vraag-" + number,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }

    private static List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            choices.add(new Choice("keuze_" + i, "Een antwoord met een paar woorden " + i));
        }
        return choices;
    }

    private static Conversation state(ConversationId id, int question, long seq) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < Math.min(8, question + 2); i++) {
            facts.add(new Fact("feit_nummer_" + i, "waarde_" + i));
        }
        return new Conversation(
                id,
                "web",
                "zwolle",
                Language.NL,
                "3f9a7c0de1b2",
                Samples.SECRET_HASH,
                new Position("zelftriage", "vraag-" + question, 0, null),
                List.of("welkom", "blok-1", "blok-2"),
                choices(),
                0,
                Facts.of(facts),
                null,
                List.of(),
                List.of(),
                Holder.BOT,
                0,
                0,
                null,
                Anamnesis.NONE,
                seq,
                Samples.AT,
                Samples.AT);
    }
}
