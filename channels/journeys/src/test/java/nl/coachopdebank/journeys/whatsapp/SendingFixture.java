package nl.coachopdebank.journeys.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Somebody new on WhatsApp, at a server for which it is Saturday evening. */
@ExtendWith(SharedStands.class)
abstract class SendingFixture {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    static final ZonedDateTime SATURDAY = ZonedDateTime.now(ZONE)
            .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
            .with(LocalTime.of(20, 0));

    static final ZonedDateTime MONDAY = SATURDAY.plusDays(2).with(LocalTime.of(9, 0));
    static final Duration QUIET = Duration.ofMillis(700);
    final SendingStand stand;
    PersonOnWhatsApp person;

    SendingFixture(SendingStand stand) {
        this.stand = stand;
    }

    static Duration until(ZonedDateTime moment) {
        return Duration.between(Instant.now(), moment.toInstant());
    }

    @BeforeEach
    void somebodyNew() {
        stand.graph.refuses(0);
        person = stand.newPerson();
    }

    void consents() {
        person.hears("Mag de");
        String all = person.last()
                .path("interactive")
                .path("action")
                .findValuesAsString("id")
                .get(0);
        assertThat(all).startsWith("_consent_all:");
        person.taps(all);
        person.taps("_notice_yes");
        person.hears("stuurt je hier een bericht");
    }

    String newest() {
        List<JsonNode> waiting = stand.anna().list("waiting");
        return waiting.get(waiting.size() - 1).path("id").asString();
    }

    JsonNode delivery(String handOff, long first) {
        return stand.anna()
                .reads(handOff)
                .path("deliveries")
                .valueStream()
                .filter(one -> one.path("first").asLong() == first)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is told of message " + first));
    }

    static long first(JsonNode sent) {
        return Long.parseLong(PersonOnWhatsApp.ownId(sent).split(":")[1]);
    }

    /** Nothing more comes to the phone. */
    void quiet(int count) {
        await().during(QUIET)
                .atMost(QUIET.multipliedBy(4))
                .until(() -> person.received().size() == count);
    }

    void assertNothingTwice() {
        assertThat(person.ownIds()).doesNotHaveDuplicates();
    }
}
