package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import org.jspecify.annotations.Nullable;

/**
 * One run: residents, coaches and servers on one thread, in the order that a seed decides, until all is quiet. Fails with
 * the seed and the last steps.
 */
final class SimulatedRun {
    /** Time for all to come right again after the last thing went wrong. */
    private static final long SETTLES_WITHIN_MS = 60_000;

    /** Long enough for a double to show that comes late, and longer than any server stands still. */
    private static final long WATCHED_MS = 1_200;

    private static final long MOST_STEPS = 200_000;

    private final Plan plan;
    private final Random random;
    private final Scheduler scheduler;
    private final InMemoryDatabase database;
    private final Map<ConversationId, Ledger> ledgers = new LinkedHashMap<>();
    private final List<SimulatedResident> residents = new ArrayList<>();
    private final List<SimulatedCoach> coaches = new ArrayList<>();
    private final SimulatedPhones phones;
    private final Fleet fleet;
    private @Nullable String complaint;

    SimulatedRun(Plan plan) {
        this.plan = plan;
        random = new Random(plan.seed());
        scheduler = new Scheduler(random);
        database = new InMemoryDatabase(
                plan.settings().shards(),
                scheduler::nanos,
                entry -> ledger(entry.conversation()).accepts(entry.input()));
        phones = new SimulatedPhones(plan.hasPhones(), scheduler, random, this::anyServer, this::complain);
        fleet = new Fleet(plan, scheduler, random, database, phones);
        for (int number = 1; number <= plan.residents(); number++) {
            add("resident " + number);
        }
    }

    private void add(String name) {
        ConversationId id = Samples.id(random);
        ledgers.put(id, new Ledger(this::complain));
        residents.add(new SimulatedResident(this, id, name, plan.actions()));
        coaches.add(new SimulatedCoach(this, id, "anna", plan.actions()));
        coaches.add(new SimulatedCoach(this, id, "bram", plan.actions()));
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Random random() {
        return random;
    }

    Ledger ledger(ConversationId id) {
        return ledgers.get(id);
    }

    SimulatedServer anyServer() {
        return fleet.any();
    }

    /** About every second one is. */
    boolean isOnPhone(ConversationId id) {
        return plan.hasPhones() && Math.floorMod(id.value().hashCode(), 2) == 0;
    }

    boolean isTalkedOut(ConversationId id) {
        return residents.stream().anyMatch(one -> one.id().equals(id) && one.isFinished());
    }

    /** The resident was told that it is. */
    void expectGone(ConversationId id) {
        if (shard(id).remembers(id)) {
            complain("Something is kept of an erased conversation");
        }
    }

    /** Something was seen that must not be. */
    void complain(String what) {
        if (complaint == null) {
            complaint = what;
        }
    }

    /** Runs until all is quiet, and checks what is there then. */
    SimulatedRun run() {
        try {
            residents.forEach(SimulatedResident::start);
            coaches.forEach(SimulatedCoach::start);
            while (!isTold()) {
                step();
                fleet.shake();
            }
            fleet.heal();
            phones.heal();
            settle();
            watch();
            check();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(report(e), e);
        }
        return this;
    }

    private void step() {
        scheduler.step();
        expect(scheduler.steps() < MOST_STEPS, "It never ends");
        if (complaint != null) {
            throw new AssertionError(complaint);
        }
    }

    private boolean isTold() {
        return scheduler.isWaiting()
                && residents.stream().allMatch(SimulatedResident::isFinished)
                && coaches.stream().allMatch(SimulatedCoach::isFinished);
    }

    private void settle() {
        long end = scheduler.nanos() + SETTLES_WITHIN_MS * 1_000_000;
        while (!isSettled() && scheduler.nanos() < end) {
            step();
        }
    }

    private boolean isSettled() {
        return scheduler.isWaiting()
                && database.shards.stream().allMatch(shard -> shard.waiting() == 0 && !shard.hasTimers())
                && phones.isQuiet()
                && database.shards.stream().allMatch(shard -> shard.withOutbox(InMemoryOutbox::isEmpty))
                && residents.stream().allMatch(one -> one.readers().stream().allMatch(this::hasReadAll));
    }

    private boolean hasReadAll(SimulatedReader reader) {
        return ledger(reader.id()).isErased()
                ? reader.isErased()
                : reader.cursor() == shard(reader.id()).events(reader.id(), 0).size();
    }

    private void watch() {
        long end = scheduler.nanos() + WATCHED_MS * 1_000_000;
        while (scheduler.nanos() < end || !scheduler.isWaiting()) {
            step();
        }
    }

    private void check() {
        for (SimulatedResident one : residents) {
            new Verdict(one.id(), ledger(one.id()), shard(one.id()), one.readers()).check();
            one.readers().forEach(SimulatedReader::end);
            checkPhone(one.id());
        }
        for (InMemoryShard shard : database.shards) {
            expect(shard.waiting() == 0, "Inputs are left in the stream");
        }
        fleet.alive().forEach(server -> expect(server.pipeline().isAtRest(), "Kept in memory by " + server.name()));
    }

    private void checkPhone(ConversationId id) {
        Stored stored = shard(id).state(id);
        boolean hasPhone = stored != null && stored.conversation().channel().equals(Phone.NAME);
        if (hasPhone) {
            new PhoneVerdict(shard(id).events(id, 0), shard(id).withOutbox(box -> box.record(id)), phones.arrived(id))
                    .check();
        } else if (stored != null) {
            expect(phones.arrived(id).isEmpty(), "A talk of the web chat came to a phone");
        }
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private InMemoryShard shard(ConversationId id) {
        return database.shards.get(Math.floorMod(id.value().hashCode(), database.shards.size()));
    }

    private String report(Throwable failure) {
        return "Seed " + plan.seed() + " fails: " + failure.getMessage() + "\n" + plan + "\nThe last steps:\n"
                + scheduler.trace();
    }

    /** Everything that the store took in, of one conversation after the other. */
    List<ConversationInput> accepted() {
        return ledgers.values().stream()
                .flatMap(ledger -> ledger.accepted().stream())
                .toList();
    }

    long steps() {
        return scheduler.steps();
    }

    /** How many calls of the store were made. */
    long calls() {
        return fleet.calls();
    }

    /** The same for two runs only when they went the same way, most likely. */
    String fingerprint() {
        StringBuilder all = new StringBuilder();
        residents.forEach(one ->
                all.append(Replay.of(one.id(), ledger(one.id()).accepted()).transcript()));
        return scheduler.fingerprint() + " " + scheduler.steps() + " "
                + all.toString().hashCode();
    }
}
