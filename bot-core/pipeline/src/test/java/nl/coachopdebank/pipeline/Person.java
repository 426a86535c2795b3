package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;

/**
 * A resident and the coaches around one conversation, acting by chance. Remembers what was accepted, in order, and checks
 * the transcript against it.
 */
final class Person {
    private final ConversationId id;
    private final Random random;
    private final Supplier<Server> anyServer;
    private final List<ConversationInput> accepted = new ArrayList<>();
    private final RecordedFeed feed = new RecordedFeed();
    private int sent;

    Person(long seed, Supplier<Server> anyServer) {
        this.random = new Random(seed);
        this.id = Samples.id(random);
        this.anyServer = anyServer;
    }

    ConversationId id() {
        return id;
    }

    RecordedFeed feed() {
        return feed;
    }

    void start() {
        send(Samples.started());
    }

    /** Does one thing. */
    void act() {
        String inputId = "m" + ++sent;
        int choice = random.nextInt(20);
        if (choice < 12) {
            send(Samples.said(inputId, random.nextInt(10) == 0 ? "look" : "t" + sent));
        } else if (choice == 12) {
            send(Samples.said(inputId, "timer " + random.nextInt(50)));
        } else if (choice == 13) {
            send(Samples.said(inputId, "coach"));
        } else if (choice == 14 && !accepted.isEmpty()) {
            again(accepted.get(random.nextInt(accepted.size())));
        } else if (choice == 15) {
            send(Samples.said(inputId, "boom"));
        } else {
            CoachInput.Action[] actions = {Action.TAKE, Action.TAKE, Action.WRITE, Action.RETURN};
            String coach = random.nextBoolean() ? "anna" : "bram";
            send(Samples.coach(inputId, actions[random.nextInt(4)], coach, "c" + sent));
        }
    }

    /** Repeats the same id until the answer is sure, as every sender does. */
    private void send(ConversationInput input) {
        Appended answer = null;
        while (answer == null || answer == Appended.FULL) {
            answer = tryOnce(input);
        }
        assertThat(answer).isIn(Appended.STORED, Appended.DUPLICATE);
        accepted.add(input);
        if (random.nextInt(8) == 0) {
            again(input);
        }
    }

    private void again(ConversationInput input) {
        assertThat(tryOnce(input)).isIn(Appended.DUPLICATE, null);
    }

    private Appended tryOnce(ConversationInput input) {
        try {
            return anyServer.get().append(id, input);
        } catch (CompletionException e) {
            return null;
        }
    }

    private List<String> expectedSaid() {
        return accepted.stream()
                .filter(ConversationInput.ResidentSaid.class::isInstance)
                .map(ConversationInput.ResidentSaid.class::cast)
                .map(ConversationInput::id)
                .toList();
    }

    private static List<String> said(List<Event> events) {
        return messages(events, Event.Sender.RESIDENT).stream()
                .map(Event.Message::messageId)
                .toList();
    }

    private long timersSet() {
        return accepted.stream()
                .filter(ConversationInput.ResidentSaid.class::isInstance)
                .filter(input -> ((ConversationInput.ResidentSaid) input).text().startsWith("timer"))
                .count();
    }

    private static List<Event.Message> messages(List<Event> events, Event.Sender from) {
        return events.stream()
                .filter(Event.Message.class::isInstance)
                .map(Event.Message.class::cast)
                .filter(message -> message.from() == from)
                .toList();
    }

    void check(List<Event> events) {
        assertThat(events.stream().map(Event::seq).toList())
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(said(events)).as("accepted messages of %s, in order", id).isEqualTo(expectedSaid());
        List<String> timers = events.stream()
                .map(Server::text)
                .filter(text -> text.startsWith("timer t-"))
                .toList();
        assertThat(timers).doesNotHaveDuplicates().hasSize((int) timersSet());
        checkReplies(events);
    }

    /** Replays what the engine should have done: the count grows by one a message, and a coach's floor is quiet. */
    private void checkReplies(List<Event> events) {
        Holder holder = Holder.BOT;
        int count = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.Status status) {
                holder = status.holder();
                continue;
            }
            Event.Message message = (Event.Message) events.get(i);
            if (message.from() == Event.Sender.RESIDENT) {
                String answer = Server.text(message).equals("boom") ? "sorry" : ++count + ": " + Server.text(message);
                if (holder != Holder.COACH) {
                    Event.Message reply = (Event.Message) events.get(i + 1);
                    assertThat(reply.replyTo()).isEqualTo(message.messageId());
                    assertThat(Server.text(reply)).isEqualTo(answer);
                }
            } else if (message.from() == Event.Sender.BOT && message.replyTo() != null) {
                assertThat(holder).as("the bot is silent while a coach talks").isNotEqualTo(Holder.COACH);
                Event.Message before = (Event.Message) events.get(i - 1);
                assertThat(Objects.requireNonNull(message.replyTo())).isEqualTo(before.messageId());
            } else if (message.from() == Event.Sender.COACH) {
                assertThat(holder).isEqualTo(Holder.COACH);
            }
        }
    }
}
