package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The servers of a run, and what happens to them. */
final class Fleet {
    private static final int MOST = 4;

    /** One step in so many, something happens to a server. */
    private static final int SHAKE_ODDS = 60;

    /** One call in so many gets lost. */
    private static final int LOSS_ODDS = 12;

    /** Several times a lease, so that a server wakes up with one that has ended. */
    private static final int LONGEST_PAUSE_MS = 1_000;

    private static final int LONGEST_REST_MS = 600;

    private final Plan plan;
    private final Scheduler scheduler;
    private final Random random;
    private final InMemoryDatabase database;
    private final SimulatedPhones phones;
    private final List<SimulatedServer> servers = new ArrayList<>();
    private int shakesLeft;
    private int lost;
    private int names;
    private long calls;

    Fleet(Plan plan, Scheduler scheduler, Random random, InMemoryDatabase database, SimulatedPhones phones) {
        this.plan = plan;
        this.scheduler = scheduler;
        this.random = random;
        this.database = database;
        this.phones = phones;
        this.shakesLeft = plan.shakes();
        this.lost = plan.lost();
        for (int number = 0; number < plan.servers(); number++) {
            add("s" + ++names);
        }
    }

    private void add(String name) {
        servers.add(new SimulatedServer(name, database, plan.settings(), scheduler, random, phones, this::fate));
    }

    private Wire.Fate fate(String what) {
        if (calls++ == plan.loseAt()) {
            return plan.fate();
        }
        if (lost == 0 || random.nextInt(LOSS_ODDS) > 0) {
            return Wire.Fate.WELL;
        }
        lost--;
        return Wire.Fate.values()[1 + random.nextInt(3)];
    }

    long calls() {
        return calls;
    }

    List<SimulatedServer> alive() {
        return servers.stream().filter(SimulatedServer::isAlive).toList();
    }

    private long staying() {
        return servers.stream().filter(SimulatedServer::isStaying).count();
    }

    SimulatedServer any() {
        List<SimulatedServer> alive = alive();
        return alive.get(random.nextInt(alive.size()));
    }

    /** Nothing goes wrong from now on. */
    void heal() {
        lost = 0;
        shakesLeft = 0;
    }

    /** Something happens, by chance or because it is planned. */
    void shake() {
        if (scheduler.steps() == plan.crashAt()) {
            crash(servers.get(0));
        }
        if (shakesLeft > 0 && random.nextInt(SHAKE_ODDS) == 0) {
            shakesLeft--;
            happens(random.nextInt(10), any());
        }
    }

    private void happens(int what, SimulatedServer server) {
        if (what < 3) {
            crash(server);
        } else if (what < 5) {
            server.pause(random.nextInt(LONGEST_PAUSE_MS));
            scheduler.note(server.name(), "stands still");
        } else if (what == 5) {
            server.slowDown(random.nextInt(LONGEST_PAUSE_MS));
            scheduler.note(server.name(), "is far from the store");
        } else if (what < 8) {
            server.cut();
            scheduler.note(server.name(), "loses its connections");
        } else if (server.isStaying() && staying() > 1 && what == 8) {
            server.leave();
            scheduler.note(server.name(), "leaves");
        } else if (alive().size() < MOST) {
            add("s" + ++names);
        }
    }

    /** It is killed; another one starts, at once or later, under its name or a new one. */
    private void crash(SimulatedServer server) {
        scheduler.note(server.name(), "is killed");
        server.crash();
        String next = random.nextBoolean() ? server.name() : "s" + ++names;
        if (staying() == 0 || random.nextBoolean()) {
            add(next);
        } else {
            scheduler.after(random.nextInt(LONGEST_REST_MS), () -> add(next));
        }
    }
}
