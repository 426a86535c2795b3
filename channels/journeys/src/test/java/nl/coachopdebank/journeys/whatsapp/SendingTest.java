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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** What residents get on WhatsApp, from the first word to a coach's answer after the weekend. It begins on a Saturday evening. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SendingTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final ZonedDateTime SATURDAY = ZonedDateTime.now(ZONE)
            .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
            .with(LocalTime.of(20, 0));
    private static final ZonedDateTime MONDAY = SATURDAY.plusDays(2).with(LocalTime.of(9, 0));
    private static final int TIMES = 5;
    private static final String DEAD_LETTERS = "/api/v1/admin/dead-letters";
    private static final Duration QUIET = Duration.ofMillis(700);

    private final SendingStand stand = new SendingStand(Launch.demo("sending"), until(SATURDAY));
    private int persons = 10;
    private PersonOnWhatsApp person;

    private static Duration until(ZonedDateTime moment) {
        return Duration.between(Instant.now(), moment.toInstant());
    }

    @BeforeEach
    void somebodyNew() {
        stand.graph.refuses(0);
        person = stand.person(persons++);
    }

    @AfterAll
    void stop() {
        stand.close();
    }

    /** The person's request for a coach, with a yes to a notice. Returns the hand-off. */
    private String asksForACoach() {
        person.says("hoi");
        person.taps("_coach");
        await().until(() -> stand.anna().list("waiting").size() > 0);
        String handOff = newest();
        consents();
        return handOff;
    }

    private void consents() {
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

    private String newest() {
        List<JsonNode> waiting = stand.anna().list("waiting");
        return waiting.get(waiting.size() - 1).path("id").asString();
    }

    private JsonNode delivery(String handOff, long first) {
        return stand.anna()
                .reads(handOff)
                .path("deliveries")
                .valueStream()
                .filter(one -> one.path("first").asLong() == first)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is told of message " + first));
    }

    private static long first(JsonNode sent) {
        return Long.parseLong(PersonOnWhatsApp.ownId(sent).split(":")[1]);
    }

    /** Nothing more comes to the phone. */
    private void quiet(int count) {
        await().during(QUIET)
                .atMost(QUIET.multipliedBy(4))
                .until(() -> person.received().size() == count);
    }

    private void assertNothingTwice() {
        assertThat(person.ownIds()).doesNotHaveDuplicates();
    }

    @Test
    void webhookThatComesAgainAndAgainIsAnsweredOnce() {
        person.says("hoi");
        person.hears("chatbot");
        byte[] post = person.webhook(person.message("menu", stand.now()));
        int before = person.received().size();

        List<CompletableFuture<Void>> posts = IntStream.range(0, TIMES)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> stand.meta().posts(post).expect(200)))
                .toList();
        posts.forEach(CompletableFuture::join);

        await().until(() -> person.received().size() > before);
        stand.meta().posts(post).expect(200);
        quiet(before + 1);
        assertNothingTwice();
    }

    @Test
    void batchIsAnsweredInTheOrderInWhichItWasWritten() {
        person.says("hoi");
        person.taps("flow:zelftriage");
        person.hears("Wat zou jij willen");
        Instant now = stand.now();
        Map<String, ?> later = person.message("Kampen", now.plusSeconds(2));
        Map<String, ?> sooner = person.message("Ik wil ander werk in de techniek", now.plusSeconds(1));
        int before = person.received().size();

        stand.meta().posts(person.webhook(later, sooner)).expect(200);

        person.hears("Hoe is het nu met je werk");
        assertThat(person.texts().get(before)).contains("In welke gemeente");
        quiet(before + 2);
        assertNothingTwice();
    }

    @Test
    void messageThatComesTwoDaysLateIsHandledAndItsAnswerWaits() {
        Instant twoDaysAgo = stand.now().minus(Duration.ofDays(2));
        stand.meta().posts(person.webhook(person.message("hoi", twoDaysAgo))).expect(200);
        quiet(0);

        person.says("menu");

        await().until(() -> person.received().size() >= 2);
        assertThat(person.texts().get(0)).contains("chatbot");
        int count = person.received().size();
        quiet(count);
        assertNothingTwice();
        assertThat(person.ownIds()).isSortedAccordingTo((one, other) -> Long.compare(seq(one), seq(other)));
    }

    private static long seq(String ownId) {
        return Long.parseLong(ownId.split(":")[1]);
    }

    @Test
    void windowThatMetaReportsClosedParksTheAnswerUntilTheTap() {
        String handOff = asksForACoach();
        CoachAtWork anna = stand.anna();
        anna.takes(handOff).expect(200);
        anna.writes(handOff, "Ik lees met je mee.").expect(202);
        person.hears("Ik lees met je mee.");
        JsonNode answer = person.last();
        int before = person.received().size();

        person.metaReportsAFailure(PersonOnWhatsApp.ownId(answer), 131047);

        await().until(() -> person.received().size() == before + 1);
        assertThat(person.last().path("type").asString()).isEqualTo("template");
        quiet(before + 1);
        await().untilAsserted(() -> assertThat(
                        delivery(handOff, first(answer)).path("state").asString())
                .isEqualTo("parked"));
        person.tapsTheNotice();
        await().untilAsserted(() -> assertThat(person.texts())
                .filteredOn(text -> text.contains("Ik lees met je mee."))
                .hasSize(2));
        assertNothingTwice();
        await().untilAsserted(() -> assertThat(
                        delivery(handOff, first(answer)).path("state").asString())
                .isEqualTo("sent"));
    }

    @Test
    void coachHearsInDutchThatAMessageCannotArrive() {
        String handOff = asksForACoach();
        CoachAtWork anna = stand.anna();
        anna.takes(handOff).expect(200);
        person.hears("Anna");
        int before = person.received().size();
        stand.graph.refuses(131026);

        anna.writes(handOff, "Ik lees met je mee.").expect(202);

        await().untilAsserted(() -> assertThat(
                        anna.reads(handOff).path("deliveries").valueStream())
                .anySatisfy(one -> {
                    assertThat(one.path("state").asString()).isEqualTo("failed");
                    assertThat(one.path("reason").asString())
                            .startsWith("WhatsApp kan deze bewoner niet bereiken.")
                            .endsWith("Of sluit af met Niet bereikt.");
                }));
        quiet(before);
        sendsItAgainAsAnAdminOnce(handOff);
    }

    private void sendsItAgainAsAnAdminOnce(String handOff) {
        Api admin = Api.of(stand.couch.address()).as("beheer");
        String talk = handOff.substring(0, handOff.lastIndexOf('-'));
        String letter = admin.get(DEAD_LETTERS)
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("conversation").asString().equals(talk))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
        Api.of(stand.couch.address())
                .as("anna")
                .post(DEAD_LETTERS + "/" + letter + "/resend")
                .expectProblem(403);

        stand.graph.refuses(0);
        admin.post(DEAD_LETTERS + "/" + letter + "/resend").expect(202);
        admin.post(DEAD_LETTERS + "/" + letter + "/resend").expectProblem(404);

        person.hears("Ik lees met je mee.");
        assertThat(admin.get(DEAD_LETTERS).text()).doesNotContain(letter);
    }

    @Test
    @Order(Integer.MAX_VALUE)
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
