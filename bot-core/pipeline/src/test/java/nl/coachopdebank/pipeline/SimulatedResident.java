package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;

/** A resident with two pages open, who does one thing after the other by chance. */
final class SimulatedResident {
    private static final int LONGEST_TIMER_MS = 600;
    private static final int LONGEST_REST_MS = 200;
    private static final List<String> TEXTS = List.of("look", "look slow", "look nowhere", "coach", "coach", "boom");

    private final SimulatedRun run;
    private final ConversationId id;
    private final SimulatedSender sender;
    private final List<SimulatedReader> readers = new ArrayList<>();
    private final List<ConversationInput> said = new ArrayList<>();
    private final Random random;
    private int left;
    private final ConversationInput first;
    private boolean finished;

    SimulatedResident(SimulatedRun run, ConversationId id, String name, int actions) {
        this.run = run;
        this.id = id;
        this.sender = new SimulatedSender(run, id, name);
        this.random = run.random();
        this.left = actions;
        this.first = run.isOnPhone(id) ? Samples.startedOn(Phone.NAME) : Samples.started();
        for (int page = 0; page < 2; page++) {
            readers.add(new SimulatedReader(id, sender.lane(), run::anyServer, run::complain));
        }
    }

    ConversationId id() {
        return id;
    }

    List<SimulatedReader> readers() {
        return readers;
    }

    boolean isFinished() {
        return finished && sender.isQuiet();
    }

    void start() {
        sender.insist(first, answer -> {
            readers.forEach(SimulatedReader::connect);
            goOn(answer);
        });
    }

    private void goOn(Appended answer) {
        if (answer == Appended.UNKNOWN || left-- <= 0) {
            finished = true;
            return;
        }
        int choice = random.nextInt(24);
        if (choice < 6) {
            say("t" + left);
        } else if (choice < 12) {
            say(TEXTS.get(choice - 6));
        } else if (choice < 14) {
            say((choice == 12 ? "until " : "move ") + soon());
        } else if (choice < 16) {
            ConversationInput twice = next("twice");
            together(List.of(twice, twice));
        } else if (choice < 19) {
            together(List.of(next("look slow"), next("at once"), next("also")));
        } else {
            doSomethingElse(choice);
        }
    }

    private void doSomethingElse(int choice) {
        if (choice == 19) {
            sender.insist(said.isEmpty() ? first : said.get(random.nextInt(said.size())), this::goOn);
        } else if (choice == 20) {
            readers.get(random.nextInt(2)).connect();
            goOn(Appended.STORED);
        } else if (choice == 21) {
            run.anyServer().ask(sender.lane(), "types", pipeline -> {
                pipeline.replyFeed().typing(id, "resident");
                return CompletableFuture.completedFuture(true);
            });
            goOn(Appended.STORED);
        } else if (choice == 22 && run.ledger(id).isStartedAtOnce() && random.nextBoolean()) {
            erase();
        } else {
            sender.later(random.nextInt(LONGEST_REST_MS), "rests", () -> goOn(Appended.STORED));
        }
    }

    private Instant soon() {
        long millis = run.scheduler().nanos() / 1_000_000 + random.nextInt(LONGEST_TIMER_MS);
        return Samples.AT.plusMillis(millis);
    }

    private ConversationInput next(String text) {
        ConversationInput input = Samples.said("m" + (said.size() + 1), text);
        said.add(input);
        return input;
    }

    private void say(String text) {
        sender.insist(next(text), this::goOn);
    }

    /** All on their way before any is answered. */
    private void together(List<ConversationInput> inputs) {
        int[] open = {inputs.size()};
        Consumer<Appended> then = answer -> {
            if (--open[0] == 0) {
                goOn(answer);
            }
        };
        inputs.forEach(input -> sender.insist(input, then));
    }

    /** While a message is still on its way or worked on, perhaps. */
    private void erase() {
        if (random.nextBoolean()) {
            sender.insist(next("look slow"), answer -> {});
        }
        sender.act(Samples.erase("erase"), outcome -> {
            run.expectGone(id);
            finished = true;
        });
    }
}
