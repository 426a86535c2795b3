package nl.coachopdebank.whatsapp.simulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Meta and the phones of a few made-up people, on this machine: takes the calls of the door with Meta's own limits and
 * errors, and brings it signed webhooks. Nothing goes to the real WhatsApp, and nothing is kept after a restart.
 *
 * <p>All that happens, happens on one thread. Waiting is real time; windows, rates and the moments in messages follow the
 * clock that is handed in.
 */
public final class MetaStandIn implements AutoCloseable {
    /** Changes within this time are looked at together. */
    private static final Duration GLANCE = Duration.ofMillis(60);

    /** How often is looked when nothing changes, so that a line that broke is noticed. */
    private static final Duration PULSE = Duration.ofSeconds(15);

    private final Scheduler thread = Schedulers.newSingle("whatsapp-stand-in", true);
    private final Sinks.Many<Boolean> changes = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> ended = Sinks.empty();
    private final Throughput throughput = new Throughput();
    private final MessageIds ids = new MessageIds();
    private final World world;
    private final WebhookPost post;
    private final Courier courier;
    private final Fates fates;
    private final Sending sending;
    private final Sights sights;
    private final GraphDoor door;

    /** Opens the Graph API at once; webhooks wait for a callback.
     *
     * @param random decides what becomes of webhooks on a bad network: one that is seeded does the same each time */
    public MetaStandIn(
            StandInAccount account, StandInTemplates templates, TimeMachine time, Pauses pauses, Random random) {
        world = new World(account, time, pauses, templates, new Phones(random), new CallLog(), thread, this::changed);
        post = new WebhookPost(account.appSecret());
        courier = new Courier(world, post, random, this::arrived);
        fates = new Fates(world, courier);
        sending = new Sending(world, throughput, fates, ids);
        sights = new Sights(world, courier, sending);
        door = new GraphDoor(account, body -> onThread(() -> sending.call(body)), this::refused);
    }

    /** Where the Graph API is, without the version. */
    public URI address() {
        return door.address();
    }

    /** Where webhooks go from now on. */
    public void callback(URI address) {
        post.callback(address);
    }

    /** Does something on a phone.
     *
     * @return an error {@link NoSuchElementException} when there is no such phone, {@link IllegalArgumentException} when
     *     it cannot be done */
    public Mono<Void> onPhone(String phoneId, Consumer<Handset> action) {
        return act(() -> action.accept(new Handset(world, get(phoneId), courier, throughput, ids, fates)));
    }

    /** Adds a phone with a fresh number.
     *
     * @return its id */
    public Mono<String> newPhone() {
        return onThread(() -> world.phones().addNew().owner().id());
    }

    public Mono<Void> network(NetworkConditions conditions) {
        return act(() -> courier.conditions(conditions));
    }

    /** Whether a message outside the window is taken and fails by a status, instead of being refused at once. */
    public Mono<Void> windowFailsLater(boolean later) {
        return act(() -> sending.failLater(later));
    }

    /** Pauses a template in all its languages, or approves it again, and tells the door. */
    public Mono<Void> pauseTemplate(String name, boolean pause) {
        return act(() ->
                News.ofTemplates(world.templates().pause(name, pause), pause).forEach(courier::take));
    }

    /** Takes no templates any more and tells the door; or takes them again, which Meta does not tell. */
    public Mono<Void> restrict(boolean restrict) {
        return act(() -> {
            sending.restrict(restrict);
            if (restrict) {
                courier.take(News.ofRestriction(world.now()));
            }
        });
    }

    /** Moves the clock of the whole server.
     *
     * @param step from now to then */
    public Mono<Void> moveTime(TimeStep step) {
        return act(() -> {
            Instant now = world.now();
            world.time().ahead(Duration.between(now, step.from(now)));
        });
    }

    /** What the page shows: now, and again at each change, until watching is over.
     *
     * @param phoneId whose phone; empty for the first one */
    public Flux<Sight> watch(String phoneId) {
        Flux<Boolean> looks = Flux.merge(changes.asFlux(), Flux.interval(PULSE).map(beat -> true));
        return Flux.concat(Mono.just(true), looks.sample(GLANCE))
                .onBackpressureLatest()
                .takeUntilOther(ended.asMono())
                .publishOn(thread, 1)
                .map(look -> sights.of(phoneId.isEmpty() ? world.phones().first() : get(phoneId)));
    }

    /** Sends all who watch away, and lets nobody in any more: a server stops when its last reader has gone. */
    public void endWatching() {
        ended.tryEmitEmpty();
    }

    private Phone get(String phoneId) {
        return world.phones().find(phoneId).orElseThrow(() -> new NoSuchElementException("there is no such phone"));
    }

    private GraphAnswer refused(Refused refused) {
        return sending.refuse(refused);
    }

    /** A message of a person has come to the bot. */
    private void arrived(Update update) {
        String id = update.messageId();
        if (id != null) {
            world.phones()
                    .findByMessage(id)
                    .ifPresent(phone -> phone.change(
                            id, line -> line.progress() == Progress.SENT ? line.with(Progress.DELIVERED) : line));
        }
    }

    private Mono<Void> act(Runnable action) {
        return onThread(() -> {
                    action.run();
                    return true;
                })
                .then();
    }

    private <T> Mono<T> onThread(Supplier<T> action) {
        return Mono.fromSupplier(action).doOnNext(done -> changed()).subscribeOn(thread);
    }

    private void changed() {
        changes.tryEmitNext(true);
    }

    @Override
    public void close() {
        endWatching();
        door.close();
        post.close();
        thread.dispose();
    }
}
