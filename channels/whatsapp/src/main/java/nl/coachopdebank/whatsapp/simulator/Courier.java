package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings webhooks to the door, as well or badly as the network is: late, twice, out of order, in a batch. What is not
 * answered with 200 comes again, later each time (reference, section 4). Used on one thread only. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int OK = 200;

    private final WebhookPost post;
    private final Envelope envelope;
    private final World world;
    private final Pauses pauses;
    private final Random random;
    private final Consumer<Update> arrived;

    /** Those that go one after the other, as on a calm network. */
    private final Deque<Parcel> line = new ArrayDeque<>();

    private final List<Update> batch = new ArrayList<>();
    private NetworkConditions conditions = NetworkConditions.CALM;

    /** @param arrived is told what got an answer 200, again for each time that it came */
    Courier(World world, WebhookPost post, Random random, Consumer<Update> arrived) {
        this.post = post;
        this.envelope = new Envelope(world.account());
        this.world = world;
        this.pauses = world.pauses();
        this.random = random;
        this.arrived = arrived;
    }

    NetworkConditions conditions() {
        return conditions;
    }

    void conditions(NetworkConditions now) {
        conditions = now;
    }

    void take(Update update) {
        if (!update.isStatus() || !happens(conditions.shuffle())) {
            send(List.of(update));
            return;
        }
        if (batch.isEmpty()) {
            world.after(upTo(pauses.mix()), this::sendBatch);
        }
        batch.add(update);
    }

    private void sendBatch() {
        List<Update> mixed = new ArrayList<>(batch);
        batch.clear();
        Collections.shuffle(mixed, random);
        send(mixed);
    }

    private void send(List<Update> updates) {
        Parcel parcel = new Parcel(envelope.of(updates, world.now()), updates, 1);
        Duration pause = upTo(conditions.delay());
        if (happens(conditions.shuffle())) {
            pause = pause.plus(upTo(pauses.mix()));
        }
        if (pause.isZero()) {
            inLine(parcel);
        } else {
            world.after(pause, () -> bring(parcel));
        }
        if (happens(conditions.duplicates())) {
            world.after(pause.plus(upTo(pauses.mix())), () -> bring(parcel));
        }
    }

    private void inLine(Parcel parcel) {
        line.addLast(parcel);
        if (line.size() == 1) {
            bringFirst();
        }
    }

    private void bringFirst() {
        bring(line.getFirst(), () -> {
            line.removeFirst();
            if (!line.isEmpty()) {
                bringFirst();
            }
        });
    }

    private void bring(Parcel parcel) {
        bring(parcel, () -> {});
    }

    private void bring(Parcel parcel, Runnable then) {
        post.post(parcel.body())
                .doOnNext(status -> world.soon(() -> {
                    judge(parcel, status);
                    then.run();
                }))
                .subscribe();
    }

    private void judge(Parcel parcel, int status) {
        world.log().webhook(world.now(), parcel.what(), status, parcel.tried());
        if (status == OK) {
            parcel.updates().forEach(arrived);
        } else if (parcel.tried() < pauses.tries()) {
            world.after(pauses.beforeRetry(parcel.tried()), () -> bring(parcel.again()));
        } else {
            LOG.warn(
                    "A webhook of the WhatsApp stand-in was given up after {} tries, the last with {}",
                    parcel.tried(),
                    status);
        }
    }

    private boolean happens(double chance) {
        return chance > 0 && random.nextDouble() < chance;
    }

    private Duration upTo(Duration most) {
        return most.isZero() ? most : Duration.ofMillis(1 + random.nextLong(most.toMillis()));
    }

    private record Parcel(byte[] body, List<Update> updates, int tried) {
        Parcel again() {
            return new Parcel(body, updates, tried + 1);
        }

        String what() {
            return updates.size() == 1 ? updates.get(0).what() : updates.size() + " statuses";
        }
    }
}
