package nl.coachopdebank.whatsapp.simulator;

import java.time.Instant;

/** What becomes of messages that Meta took: sent, delivered once the phone is online, read once the chat is open. Used on
 * one thread only. */
final class Fates {
    private final World world;
    private final Courier courier;

    Fates(World world, Courier courier) {
        this.world = world;
        this.courier = courier;
    }

    void begin(Phone phone, ChatLine line) {
        phone.add(line);
        later(() -> sent(phone, line.id()));
    }

    /** Meta took it and says only afterwards that it does not go. */
    void fail(Phone phone, ChatLine line, GraphError error) {
        phone.add(line.with(Progress.FAILED));
        later(() -> courier.take(Update.status(null, Told.failure(phone.owner(), line, error, now()))));
    }

    /** Goes on with what waited: the phone is online again, or the chat is opened. */
    void goOn(Phone phone) {
        phone.chat().stream().filter(line -> !line.own()).forEach(line -> {
            delivered(phone, line.id());
            later(() -> read(phone, line.id()));
        });
    }

    private void sent(Phone phone, String id) {
        if (move(phone, id, Progress.PENDING, Progress.SENT)) {
            later(() -> delivered(phone, id));
        }
    }

    private void delivered(Phone phone, String id) {
        if (phone.isOnline() && move(phone, id, Progress.SENT, Progress.DELIVERED)) {
            phone.stopTyping();
            later(() -> read(phone, id));
        }
    }

    private void read(Phone phone, String id) {
        if (phone.isOnline() && phone.isReading()) {
            move(phone, id, Progress.DELIVERED, Progress.READ);
        }
    }

    private boolean move(Phone phone, String id, Progress from, Progress to) {
        return phone.find(id)
                .filter(line -> line.progress() == from)
                .map(line -> {
                    phone.change(id, now -> now.with(to));
                    courier.take(Update.status(
                            Told.contact(phone.owner()), Told.status(phone.owner(), line, word(to), now())));
                    return true;
                })
                .orElse(false);
    }

    private static String word(Progress progress) {
        return switch (progress) {
            case SENT -> "sent";
            case DELIVERED -> "delivered";
            case READ -> "read";
            case PENDING, FAILED -> throw new IllegalArgumentException("no status tells of " + progress);
        };
    }

    private Instant now() {
        return world.now();
    }

    private void later(Runnable then) {
        world.after(world.pauses().step(), then);
    }
}
