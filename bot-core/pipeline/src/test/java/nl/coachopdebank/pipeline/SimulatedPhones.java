package nl.coachopdebank.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;

/** The phones of all residents and the network before them: a message is taken, put off, refused or lost, and who sent it may hear
 * of it, late, or never. */
final class SimulatedPhones {
    private static final int LONGEST_WAY_MS = 60;
    private static final int LONGEST_PAUSE_MS = 100;
    private static final int LATEST_REPORT_MS = 3_000;
    private static final int RETRY_MS = 50;

    /** A server that stood still so long may not have seen a report that is older. */
    private static final long LONGEST_BLINDNESS_NANOS = 1_500_000_000;

    private static final int UNDELIVERABLE = 131_026;

    private final boolean exist;
    private final Scheduler scheduler;
    private final Random random;
    private final Supplier<SimulatedServer> servers;
    private final Consumer<String> complain;
    private final SchedulerLane network;
    private final Map<ConversationId, List<Long>> arrived = new HashMap<>();
    private final Set<String> attempts = new HashSet<>();
    private final Map<String, Long> reportedAt = new HashMap<>();
    private boolean healed;
    private long underWay;

    SimulatedPhones(
            boolean exist,
            Scheduler scheduler,
            Random random,
            Supplier<SimulatedServer> servers,
            Consumer<String> complain) {
        this.exist = exist;
        this.scheduler = scheduler;
        this.random = random;
        this.servers = servers;
        this.complain = complain;
        network = scheduler.lane("network");
    }

    /** Seqs of what came to a phone, as it came. */
    List<Long> arrived(ConversationId id) {
        return arrived.getOrDefault(id, List.of());
    }

    void heal() {
        healed = true;
    }

    /** Nothing is on its way. */
    boolean isQuiet() {
        return underWay == 0;
    }

    /** As one server sees them: when that ends, no answer comes. Empty when nobody has one. */
    List<Channel> seenBy(SchedulerThreads threads) {
        return exist ? List.of(new Line(threads)) : List.of();
    }

    private void later(int longest, String what, Runnable action) {
        underWay++;
        scheduler.after(
                random.nextInt(longest),
                () -> network.execute(what, () -> {
                    underWay--;
                    action.run();
                }));
    }

    private void arrive(Parcel parcel) {
        if (!attempts.add(parcel.id().toString())) {
            complain.accept("The same try came to the phone twice: " + parcel.id());
        }
        List<Long> seqs = arrived.computeIfAbsent(parcel.conversation().id(), id -> new ArrayList<>());
        parcel.messages().stream().map(Event.Message::seq).forEach(seqs::add);
    }

    private void report(PartId part, DeliveryState state, int code) {
        DeliveryReports.DeliveryReport report =
                new DeliveryReports.DeliveryReport(part.toString(), state, Samples.AT, code);
        underWay++;
        servers.get()
                .ask(
                        network,
                        "report " + state,
                        pipeline -> pipeline.deliveryReports().report(report))
                .whenComplete((done, failure) -> {
                    underWay--;
                    if (failure != null) {
                        later(RETRY_MS, "report again", () -> report(part, state, code));
                    } else if (state == DeliveryState.DELIVERED) {
                        reportedAt.putIfAbsent(key(part), scheduler.nanos());
                    }
                });
    }

    private static String key(PartId part) {
        return part.conversation() + ":" + part.first() + ":" + part.part();
    }

    private final class Line implements Channel {
        private final SchedulerThreads threads;

        Line(SchedulerThreads threads) {
            this.threads = threads;
        }

        @Override
        public String name() {
            return Phone.NAME;
        }

        @Override
        public CompletionStage<Brought> bring(Parcel parcel) {
            PartId part = parcel.id();
            Long known = reportedAt.get(key(part));
            if (known != null && known < scheduler.nanos() - LONGEST_BLINDNESS_NANOS) {
                complain.accept("Sent again though it was reported: " + part);
            }
            CompletableFuture<Brought> answer = new CompletableFuture<>();
            later(LONGEST_WAY_MS, "message " + part, () -> decide(parcel, answer));
            return answer;
        }

        private void decide(Parcel parcel, CompletableFuture<Brought> answer) {
            int fate = healed ? 0 : random.nextInt(10);
            PartId part = parcel.id();
            if (fate < 4 || fate == 7 || fate == 8) {
                arrive(parcel);
            }
            if (fate == 7 || fate < 4 && random.nextBoolean()) {
                later(LATEST_REPORT_MS, "news", () -> report(part, DeliveryState.DELIVERED, 0));
            }
            if (fate == 4) {
                later(LATEST_REPORT_MS, "news", () -> report(part, DeliveryState.FAILED, UNDELIVERABLE));
            }
            SchedulerLane thread = threads.thread("channel");
            later(LONGEST_WAY_MS, "answer " + part, () -> thread.execute("brought", () -> answer.complete(of(fate))));
        }

        private Brought of(int fate) {
            if (fate < 5) {
                return new Brought.Accepted(false);
            }
            return switch (fate) {
                case 5 -> new Brought.Later(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MS)), false, 4);
                case 6 -> new Brought.Refused(UNDELIVERABLE);
                default -> new Brought.Unknown();
            };
        }

        @Override
        public boolean waitsAfter(int code) {
            return code == Phone.NOT_NOW;
        }

        @Override
        public CompletionStage<Optional<Instant>> openUntil(ConversationId conversation) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public Optional<URI> invitation(String words) {
            return Optional.empty();
        }

        @Override
        public String reason(int code) {
            return "code " + code;
        }
    }
}
