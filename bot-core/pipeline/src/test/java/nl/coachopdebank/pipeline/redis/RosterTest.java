package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.roster.AtWork;
import nl.coachopdebank.pipeline.roster.AtWork.Status;
import nl.coachopdebank.pipeline.roster.Duty;
import nl.coachopdebank.pipeline.roster.Offer;
import nl.coachopdebank.pipeline.roster.Roster;
import nl.coachopdebank.pipeline.roster.RosterSettings;
import nl.coachopdebank.pipeline.roster.Round;
import nl.coachopdebank.pipeline.roster.Round.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What waits is offered to")
class RosterTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final AtWork ANNA = coach("anna", "werkcoach");
    private static final AtWork ARIE = coach("arie", "werkcoach");
    private static final AtWork BRAM = coach("bram", "jongerencoach");
    private static final AtWork TINEKE = coach("tineke", "");

    private Roster roster;

    @BeforeEach
    void open() {
        roster = roster("one", LONG, LONG);
    }

    @Test
    void theRoleItWaitsForOneToEachCoach() {
        Duty duty = round(List.of(ANNA, BRAM, TINEKE), work("c-1"), work("c-2"), young("c-3"));

        assertThat(offers(duty)).containsExactlyInAnyOrder("c-1 anna", "c-3 bram");
        assertThat(duty.coaches()).extracting(AtWork::name).containsExactly("Anna", "Bram", "Tineke");
        assertThat(duty.offers()).allSatisfy(offer -> assertThat(offer.left()).isBetween(LONG.minusSeconds(20), LONG));
    }

    @Test
    void anotherRoleOnlyWhenItIsAboutSafetyAndNobodyOfItsOwnIsThere() {
        Waiting urgent = new Waiting("c-1", "jongerencoach", true);

        assertThat(offers(round(List.of(ANNA, BRAM), urgent))).containsExactly("c-1 bram");
        Server.get(roster.pass("bram", "c-1"));
        assertThat(offers(round(List.of(ANNA, BRAM, TINEKE), urgent, young("c-2"))))
                .containsExactlyInAnyOrder("c-1 anna", "c-2 bram");
        Server.get(roster.pass("bram", "c-2"));
        assertThat(offers(round(List.of(ARIE, BRAM), young("c-2")))).isEmpty();
    }

    @Test
    void whoHasTheFewestTalksAndThenWhoWasOfferedSomethingLongestAgo() {
        assertThat(offers(round(Map.of("anna", 1), List.of(ANNA, ARIE), work("c-1"))))
                .containsExactly("c-1 arie");
        assertThat(offers(round(Map.of("anna", 1, "arie", 1), List.of(ANNA, ARIE), work("c-2"))))
                .containsExactly("c-2 anna");
        assertThat(offers(round(Map.of("anna", 1, "arie", 1), List.of(ANNA, ARIE), work("c-3"))))
                .containsExactly("c-3 arie");
    }

    @Test
    void nobodyWhoHasTwoTalksOrPauses() {
        Server.get(roster.pause("arie", true));

        Duty duty = round(Map.of("anna", 2), List.of(ANNA, ARIE), work("c-1"));

        assertThat(duty.offers()).isEmpty();
        assertThat(status(duty, "arie")).isEqualTo(Status.PAUSED);
        Server.get(roster.pause("arie", false));
        assertThat(offers(round(List.of(ANNA, ARIE), work("c-1")))).hasSize(1);
    }

    @Test
    void aColleagueWhenACoachPassesItOn() {
        round(List.of(ANNA, ARIE), work("c-1"));

        assertThat(Server.get(roster.pass("arie", "c-1"))).as("it is Anna's").isFalse();
        assertThat(Server.get(roster.pass("anna", "c-1"))).isTrue();
        assertThat(Server.get(roster.pass("anna", "c-1"))).isFalse();

        assertThat(offers(round(List.of(ANNA, ARIE), work("c-1")))).containsExactly("c-1 arie");
        assertThat(Server.get(roster.pass("arie", "c-1"))).isTrue();
        Duty duty = round(List.of(ANNA, ARIE), work("c-1"), work("c-2"));
        assertThat(offers(duty)).as("c-1 is for whoever takes it").containsExactly("c-2 anna");
        assertThat(status(duty, "anna")).isEqualTo(Status.AVAILABLE);
    }

    @Test
    void aColleagueWhenACoachDoesNotAnswerWhoThenCountsAsAway() {
        roster = roster("one", SHORT, LONG);
        round(List.of(ANNA, ARIE), work("c-1"));

        await().untilAsserted(() ->
                assertThat(offers(round(List.of(ANNA, ARIE), work("c-1")))).containsExactly("c-1 arie"));
        await().untilAsserted(() -> {
            Duty duty = round(List.of(ANNA, ARIE), work("c-1"));
            assertThat(status(duty, "anna")).isEqualTo(Status.MISSED);
            assertThat(status(duty, "arie")).isEqualTo(Status.MISSED);
            assertThat(duty.offers()).isEmpty();
        });
        Server.get(roster.pause("anna", false));
        assertThat(offers(round(List.of(ANNA, ARIE), work("c-1"), work("c-2"))))
                .as("what she missed is not offered at once again")
                .containsExactly("c-2 anna");
    }

    @Test
    void theSameCoachAgainAfterAWhile() {
        roster = roster("one", LONG, SHORT);
        round(List.of(ANNA), work("c-1"));
        Server.get(roster.pass("anna", "c-1"));

        assertThat(round(List.of(ANNA), work("c-1")).offers()).isEmpty();
        await().untilAsserted(() ->
                assertThat(offers(round(List.of(ANNA), work("c-1")))).containsExactly("c-1 anna"));
    }

    @Test
    void nobodyAnyMoreWhenItWasTakenOrItsCoachPausesOrLeaves() throws InterruptedException {
        roster = REDIS.open("one", Server.SETTINGS).roster(new RosterSettings(2, LONG, LONG, Duration.ofMillis(300)));
        round(List.of(ANNA), work("c-1"));
        assertThat(round(Map.of("anna", 1), List.of(ANNA)).offers()).isEmpty();

        round(List.of(ANNA), work("c-2"));
        Server.get(roster.pause("anna", true));
        assertThat(round(List.of(ANNA), work("c-2")).offers()).isEmpty();
        Server.get(roster.pause("anna", false));
        assertThat(offers(round(List.of(ANNA), work("c-2")))).containsExactly("c-2 anna");

        Thread.sleep(400);
        Duty duty = round(List.of(ARIE), work("c-2"));
        assertThat(offers(duty)).containsExactly("c-2 arie");
        assertThat(duty.coaches()).extracting(AtWork::username).containsExactly("arie");
    }

    @Test
    void whoComesBackAfterTheOfferRanOutAndMissedNothing() throws InterruptedException {
        roster = REDIS.open("one", Server.SETTINGS).roster(new RosterSettings(2, SHORT, LONG, Duration.ofMillis(300)));
        round(List.of(ANNA), work("c-1"));
        Thread.sleep(400);

        Duty duty = round(List.of(ANNA), work("c-1"));

        assertThat(status(duty, "anna")).isEqualTo(Status.AVAILABLE);
        assertThat(offers(duty)).containsExactly("c-1 anna");
    }

    @Test
    void nobodyWhoTookAnotherMeanwhileAndHasEnoughToDo() {
        roster = roster("one", SHORT, LONG);
        round(Map.of("anna", 1), List.of(ANNA), work("c-1"));

        Duty duty = round(Map.of("anna", 2), List.of(ANNA), work("c-1"));

        assertThat(duty.offers()).isEmpty();
        assertThat(status(duty, "anna")).isEqualTo(Status.AVAILABLE);
    }

    @Test
    void coachesOfAllServersByOneOfThem() {
        Roster other = roster("two", LONG, LONG);
        round(List.of(ANNA));
        Server.get(other.round(new Round(List.of(BRAM), List.of(young("c-1")), Map.of())));

        assertThat(offers(round(List.of(ANNA), young("c-1")))).containsExactly("c-1 bram");
        Duty seen = Server.get(other.round(new Round(List.of(BRAM), List.of(), Map.of())));
        assertThat(offers(seen)).as("what the other does not know of yet").containsExactly("c-1 bram");
        assertThat(seen.coaches()).extracting(AtWork::username).containsExactly("anna", "bram");
    }

    @Test
    void atMostThreeTalksAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RosterSettings(4, LONG, LONG, LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new RosterSettings(2, Duration.ZERO, LONG, LONG));
    }

    private static Roster roster(String server, Duration lasts, Duration again) {
        return REDIS.open(server, Server.SETTINGS).roster(new RosterSettings(2, lasts, again, Duration.ofSeconds(15)));
    }

    private Duty round(List<AtWork> here, Waiting... waiting) {
        return round(Map.of(), here, waiting);
    }

    private Duty round(Map<String, Integer> talks, List<AtWork> here, Waiting... waiting) {
        return Server.get(roster.round(new Round(here, Arrays.asList(waiting), talks)));
    }

    private static List<String> offers(Duty duty) {
        return duty.offers().stream().map(RosterTest::words).toList();
    }

    private static String words(Offer offer) {
        return offer.handOff() + " " + offer.coach();
    }

    private static Status status(Duty duty, String username) {
        return duty.coaches().stream()
                .filter(coach -> coach.username().equals(username))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static AtWork coach(String username, String role) {
        String name = Character.toUpperCase(username.charAt(0)) + username.substring(1);
        return new AtWork(username, name, role, Status.AVAILABLE);
    }

    private static Waiting work(String id) {
        return new Waiting(id, "werkcoach", false);
    }

    private static Waiting young(String id) {
        return new Waiting(id, "jongerencoach", false);
    }
}
