package nl.coachopdebank.coachconsole;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.coachopdebank.pipeline.HandOffs;
import nl.coachopdebank.pipeline.Subscription;
import nl.coachopdebank.pipeline.roster.AtWork;
import nl.coachopdebank.pipeline.roster.Duty;
import nl.coachopdebank.pipeline.roster.Offer;
import nl.coachopdebank.pipeline.roster.Roster;
import nl.coachopdebank.pipeline.roster.Round;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the roster who has a console open here, and each of them what is offered and who else is at work. */
@Component
class DutyDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DutyDesk.class);
    private static final String AWAY = "away";

    private final Roster roster;
    private final WorkBoard board;
    private final CoachDirectory directory;
    private final OfferSettings settings;
    private final Clock clock;
    private final List<Console> consoles = new CopyOnWriteArrayList<>();
    private final Map<String, Offered> offered = new HashMap<>();
    private Duty duty = Duty.NONE;
    private long learned;
    private @Nullable Disposable rounds;

    DutyDesk(Roster roster, HandOffs handOffs, CoachDirectory directory, OfferSettings settings, Clock clock) {
        this.roster = roster;
        this.board = new WorkBoard(handOffs);
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a coach sees of the work now.
     *
     * @param status available, paused, missed (an offer ran out) or away (no console is open)
     * @param offer null when nothing is offered
     * @param unattended what waits for a role of which no coach is available, by role
     * @param team everyone who is at work, this coach too, by name
     */
    record View(
            String status,
            String role,
            int talks,
            int talksAtOnce,
            @Nullable Offered offer,
            List<Unattended> unattended,
            List<Member> team) {}

    /** A role that residents wait for, and how many. */
    record Unattended(String role, int waiting) {}

    /** A question that is offered until a moment. */
    record Offered(String handoff, String coach, Instant until) {}

    /** A coach at work. */
    record Member(String coach, String name, String role, String status, int talks) {}

    private static final class Console {
        private final String coach;
        private final Consumer<View> listener;
        private @Nullable View told;
        private long last;

        Console(String coach, Consumer<View> listener) {
            this.coach = coach;
            this.listener = listener;
        }

        /** Only what is new. A view that is older than one that was told is left out. */
        synchronized void tell(View view, long number) {
            if (number > last && !view.equals(told)) {
                told = view;
                listener.accept(view);
            }
            last = Math.max(last, number);
        }
    }

    @PostConstruct
    void start() {
        rounds = Flux.interval(settings.every())
                .onBackpressureDrop()
                .concatMap(tick -> Mono.defer(this::round).onErrorResume(DutyDesk::skipped))
                .subscribe();
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.dispose();
        }
    }

    /** The next round is soon. */
    private static Mono<Duty> skipped(Throwable failure) {
        LOG.warn("What waits was not offered this time: {}", failure.getClass().getSimpleName());
        return Mono.empty();
    }

    /** A console opens; its coach is told what changes until it closes. */
    Subscription open(Coach coach, Consumer<View> listener) {
        Console console = new Console(coach.username(), listener);
        consoles.add(console);
        round().onErrorResume(DutyDesk::skipped).subscribe();
        return () -> consoles.remove(console);
    }

    /** What this coach sees, once that is known. */
    Mono<View> now(Coach coach) {
        return Mono.defer(() -> divideAmong(here())).then(Mono.fromSupplier(() -> of(coach)));
    }

    /** What this coach sees now. */
    synchronized View of(Coach coach) {
        return view(coach.username(), board.talks(), board.waitingFor());
    }

    /** Pauses, or ends a pause; completes with what the coach sees then. */
    Mono<View> pause(Coach coach, boolean paused) {
        return Desk.stored(roster.pause(coach.username(), paused)).then(now(coach));
    }

    /** Leaves an offer to a colleague; refused when there is none. */
    Mono<View> pass(Coach coach, String handOff) {
        return Desk.stored(roster.pass(coach.username(), handOff))
                .filter(passed -> passed)
                .switchIfEmpty(Mono.error(CoachProblem.NOT_OFFERED::exception))
                .then(now(coach));
    }

    /** Without an open console here there is nobody to offer anything to. */
    private Mono<Duty> round() {
        List<AtWork> here = here();
        return here.isEmpty() ? Mono.just(Duty.NONE) : divideAmong(here);
    }

    private Mono<Duty> divideAmong(List<AtWork> here) {
        return Desk.stored(board.known().thenCompose(known -> divide(here))).doOnNext(this::learn);
    }

    private CompletionStage<Duty> divide(List<AtWork> here) {
        return roster.round(new Round(here, board.waiting(), board.talks()));
    }

    private List<AtWork> here() {
        return consoles.stream()
                .map(console -> console.coach)
                .distinct()
                .map(coach ->
                        new AtWork(coach, directory.nameOf(coach), directory.roleOf(coach), AtWork.Status.AVAILABLE))
                .toList();
    }

    /** Consoles are told without the lock held: a stream that ends meanwhile takes its console away. */
    private void learn(Duty now) {
        Map<Console, View> views = new HashMap<>();
        long number;
        synchronized (this) {
            duty = now;
            number = ++learned;
            Map<String, Offered> before = Map.copyOf(offered);
            offered.clear();
            now.offers().stream()
                    .filter(offer -> board.isWaiting(offer.handOff()))
                    .forEach(offer -> offered.put(offer.coach(), offered(offer, before.get(offer.coach()))));
            Map<String, Integer> talks = board.talks();
            Map<String, Integer> waiting = board.waitingFor();
            consoles.forEach(console -> views.put(console, view(console.coach, talks, waiting)));
        }
        views.forEach((console, view) -> console.tell(view, number));
    }

    /** The moment it ends stays the same, however long the way of the answer was. */
    private Offered offered(Offer offer, @Nullable Offered before) {
        return before != null && before.handoff().equals(offer.handOff())
                ? before
                : new Offered(offer.handOff(), offer.coach(), clock.instant().plus(offer.left()));
    }

    private View view(String coach, Map<String, Integer> talks, Map<String, Integer> waiting) {
        List<Member> team = duty.coaches().stream()
                .map(one -> new Member(
                        one.username(),
                        one.name(),
                        one.role(),
                        word(one.status()),
                        talks.getOrDefault(one.username(), 0)))
                .toList();
        String status = team.stream()
                .filter(member -> member.coach().equals(coach))
                .map(Member::status)
                .findFirst()
                .orElse(AWAY);
        return new View(
                status,
                directory.roleOf(coach),
                talks.getOrDefault(coach, 0),
                settings.talksAtOnce(),
                offered.get(coach),
                unattended(waiting),
                team);
    }

    private List<Unattended> unattended(Map<String, Integer> waiting) {
        Set<String> attended = duty.coaches().stream()
                .filter(coach -> coach.status() == AtWork.Status.AVAILABLE)
                .map(AtWork::role)
                .collect(Collectors.toSet());
        return waiting.entrySet().stream()
                .filter(role -> !attended.contains(role.getKey()))
                .map(role -> new Unattended(role.getKey(), role.getValue()))
                .sorted(Comparator.comparing(Unattended::role))
                .toList();
    }

    private static String word(AtWork.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
