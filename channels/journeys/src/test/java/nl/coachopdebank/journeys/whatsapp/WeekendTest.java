package nl.coachopdebank.journeys.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A coach's answer after the weekend. Behind {@link SendingTest}, because it moves the clock of the server that they share. */
@Order(SharedStands.SENDING + 1)
class WeekendTest extends SendingFixture {
    WeekendTest(SendingStand stand) {
        super(stand);
    }

    @Test
    void answerOfMondayFollowsANotice() {
        person.says("hoi");
        walksTheQuestions();
        person.taps("_coach");
        consents();
        quiet(person.received().size());
        String handOff = newest();
        Instant closes =
                Instant.parse(stand.anna().reads(handOff).path("windowClosesAt").asString());
        assertThat(Duration.between(stand.now(), closes)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        int before = person.received().size();

        stand.startsAgain(until(MONDAY));
        CoachAtWork anna = stand.anna();
        anna.takes(handOff).expect(200);
        anna.writes(handOff, "Goedemorgen! Zullen we bellen?").expect(202);

        await().until(() -> person.received().size() == before + 1);
        assertThat(person.last().path("type").asString()).isEqualTo("template");
        quiet(before + 1);
        await().untilAsserted(() -> assertThat(
                        anna.reads(handOff).path("deliveries").valueStream())
                .anySatisfy(one -> {
                    assertThat(one.path("state").asString()).isEqualTo("parked");
                    assertThat(one.path("reason").asString()).contains("bericht dat je antwoord klaar is");
                }));
        assertThat(Instant.parse(anna.reads(handOff).path("windowClosesAt").asString()))
                .isEqualTo(closes);

        person.tapsTheNotice();
        person.hears("Goedemorgen! Zullen we bellen?");
        assertThat(person.texts().subList(before + 1, person.received().size()))
                .hasSize(2)
                .satisfies(texts -> {
                    assertThat(texts.get(0)).contains("Anna");
                    assertThat(texts.get(1)).isEqualTo("*Anna:*\nGoedemorgen! Zullen we bellen?");
                });
        assertNothingTwice();

        JsonNode answer = person.last();
        for (String state : List.of("read", "sent", "delivered")) {
            person.metaReports(PersonOnWhatsApp.ownId(answer), state);
        }
        await().during(QUIET)
                .untilAsserted(() -> assertThat(
                                delivery(handOff, first(answer)).path("state").asString())
                        .isEqualTo("read"));

        anna.givesBack(handOff, "We bellen morgen.").expect(204);
        person.says("wat is een voucher?");
        await().untilAsserted(() -> assertThat(person.last().path("interactive").path("action"))
                .as("the bot offers something again")
                .isNotEmpty());
        assertNothingTwice();
    }

    private void walksTheQuestions() {
        person.taps("flow:zelftriage");
        person.hears("Wat zou jij willen");
        person.says("Ik wil graag snel weer werk, liefst in de techniek.");
        person.hears("In welke gemeente");
        person.says("Kampen");
        person.taps("situatie:net_ontslagen");
        person.taps("einde_werk:al_gestopt");
        person.taps("contract:vast");
        person.hears("In welke sector");
        person.says("Industrie en fabriek");
        person.taps("jaren_in_baan:boven_10");
        person.taps("leeftijd:van_27_tot_55");
        person.taps("opleiding:mbo_3_4");
        person.taps("nederlands:goed");
        person.taps("zelf_online:ja");
        person.taps("steun:nee");
        person.hears("geldzorgen");
        person.says("Nee, dat gaat goed");
        person.taps("vervolg:zelf");
        person.hears("Dit heb je mij verteld");
    }
}
