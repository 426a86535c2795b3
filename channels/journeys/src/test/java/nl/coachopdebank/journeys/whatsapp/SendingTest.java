package nl.coachopdebank.journeys.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What residents get on WhatsApp, and what the coach hears of it. */
@Order(SharedStands.SENDING)
class SendingTest extends SendingFixture {
    private static final int TIMES = 5;
    private static final String DEAD_LETTERS = "/api/v1/admin/dead-letters";

    SendingTest(SendingStand stand) {
        super(stand);
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
}
