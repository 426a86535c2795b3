package nl.coachopdebank.whatsapp.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the stand-in. Used on one thread only. */
final class Sights {
    private final World world;
    private final Courier courier;
    private final Sending sending;

    Sights(World world, Courier courier, Sending sending) {
        this.world = world;
        this.courier = courier;
        this.sending = sending;
    }

    Sight of(Phone phone) {
        Instant now = world.now();
        return new Sight(
                now,
                world.phones().list().stream().map(Sights::choosable).toList(),
                screen(phone, now),
                network(),
                templates(),
                sending.isRestricted(),
                world.log().list());
    }

    private static Sight.Choosable choosable(Phone phone) {
        Phone.Owner owner = phone.owner();
        return new Sight.Choosable(owner.id(), owner.name(), shown(owner.number()));
    }

    private static Sight.Screen screen(Phone phone, Instant now) {
        Phone.Owner owner = phone.owner();
        return new Sight.Screen(
                owner.id(),
                owner.name(),
                shown(owner.number()),
                owner.username(),
                phone.isOnline(),
                phone.isReading(),
                phone.isTyping(),
                phone.windowCloses().orElse(null),
                phone.isWindowOpen(now),
                phone.chat());
    }

    /** As people write a Dutch mobile number. */
    private static @Nullable String shown(@Nullable String number) {
        return number == null ? null : "+31 6 " + number.substring(3, 7) + " " + number.substring(7);
    }

    private Sight.Network network() {
        NetworkConditions conditions = courier.conditions();
        return new Sight.Network(
                conditions.duplicates(),
                conditions.shuffle(),
                conditions.delay().toMillis(),
                sending.failsLater());
    }

    private List<Sight.TemplateState> templates() {
        StandInTemplates templates = world.templates();
        return templates.list().stream()
                .map(one -> new Sight.TemplateState(one.name(), one.language(), templates.isPaused(one.name())))
                .toList();
    }
}
