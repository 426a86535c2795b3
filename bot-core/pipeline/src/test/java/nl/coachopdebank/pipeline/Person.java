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
import nl.coachopdebank.conversation.Outcome;

/**
 * A resident and the coaches around one conversation, acting by chance. Remembers what was accepted, in order, and checks
 * the transcript against it.
 */
final class Person {
    private static final List<Action> ACTIONS = List.of(
            Action.TAKE,
            Action.TAKE,
            Action.TAKE,
            Action.WRITE,
            Action.NOTE,
            Action.TRANSFER,
            Action.RETURN,
            Action.CLOSE);

    /** Few enough that most conversations live until the end. */
    private static final int ERASE_ODDS = 40;

    private final ConversationId id;
    private final Random random;
    private final Supplier<Server> anyServer;
    private final List<ConversationInput> accepted = new ArrayList<>();
    private final RecordedFeed feed = new RecordedFeed();
    private int sent;
    private boolean erased;

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

    /** Does one thing, unless everything is erased. */
    void act() {
        if (erased) {
            return;
        }
        String inputId = "m" + ++sent;
        int choice = random.nextInt(20);
        if (choice < 11) {
            send(Samples.said(inputId, random.nextInt(10) == 0 ? "look" : "t" + sent));
        } else if (choice == 11) {
            send(Samples.said(inputId, "timer " + random.nextInt(50)));
        } else if (choice == 12) {
            send(Samples.said(inputId, "coach"));
        } else if (choice == 13 && !accepted.isEmpty()) {
            again(accepted.get(random.nextInt(accepted.size())));
        } else if (choice == 14) {
            send(Samples.said(inputId, "boom"));
        } else if (choice == 15 && random.nextInt(ERASE_ODDS) == 0) {
            erase();
        } else {
            String coach = random.nextBoolean() ? "anna" : "bram";
            send(Samples.coach(inputId, ACTIONS.get(random.nextInt(ACTIONS.size())), coach, "c" + sent));
        }
    }

    /** A repeat may come after the effect, and then nothing is known of the conversation. */
    private void erase() {
        Appended answer = null;
        while (answer == null || answer == Appended.FULL) {
            answer = tryOnce(Samples.erase("erase"));
        }
        erased = true;
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

    /** Looks at what is there in the end, by way of any server. */
    void check(Server server) {
        assertThat(feed.seqs())
                .as("a feed has no gap and no double")
                .isEqualTo(
                        LongStream.rangeClosed(1, feed.events().size()).boxed().toList());
        List<Event> seen = feed.events();
        List<Event> events = server.events(id);
        if (erased) {
            assertThat(events).as("events of an erased conversation").isEmpty();
            assertThat(Server.get(server.store.find(id))).isEmpty();
            return;
        }
        assertThat(events.stream().map(Event::seq).toList())
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(said(events)).as("accepted messages of %s, in order", id).isEqualTo(expectedSaid());
        List<String> timers = events.stream()
                .map(Person::told)
                .filter(text -> text.startsWith("timer t-"))
                .toList();
        assertThat(timers).doesNotHaveDuplicates().hasSize((int) timersSet());
        assertThat(seen).as("what a page saw until its server ended").isEqualTo(events.subList(0, seen.size()));
        checkReplies(events);
        checkTakes(events, server);
    }

    private static String told(Event event) {
        if (event instanceof Event.Status status) {
            return status.promise() == null ? "" : status.promise().text();
        }
        return Server.text(event);
    }

    /** As many takes were won as the resident saw coaches come; who lost was told to whom. */
    private void checkTakes(List<Event> events, Server server) {
        List<Outcome> takes = accepted.stream()
                .filter(input -> input instanceof CoachInput coach && coach.action() == Action.TAKE)
                .map(take -> Server.get(server.store.outcome(id, take.id())))
                .map(outcome ->
                        assertThat(outcome).as("what became of a take").get().actual())
                .toList();
        long seen = events.stream()
                .filter(event -> event instanceof Event.Status status
                        && status.holder() == Holder.COACH
                        && status.promise() == null)
                .count();
        assertThat(takes.stream().filter(Outcome::done))
                .as("takes that were won")
                .hasSize((int) seen);
        assertThat(takes.stream().filter(take -> !take.done()).map(Outcome::detail))
                .as("what losers are told")
                .isSubsetOf("Coach anna", "Coach bram", "none");
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
