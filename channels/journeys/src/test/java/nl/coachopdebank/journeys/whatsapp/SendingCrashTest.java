package nl.coachopdebank.journeys.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.coachopdebank.journeys.run.Folders;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.run.RedisProxy;
import nl.coachopdebank.journeys.run.RedisProxy.Moment;
import nl.coachopdebank.journeys.run.Script;
import nl.coachopdebank.pipeline.redis.EmbeddedRedis;
import nl.coachopdebank.pipeline.redis.EmbeddedRedisSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The server is ended with kill -9 while it sends to WhatsApp: what Meta took is not sent again, and nothing is lost. */
@TestInstance(Lifecycle.PER_CLASS)
class SendingCrashTest {
    private static final Duration KILLED_WITHIN = Duration.ofSeconds(20);
    private static final Duration LONGER = SendingStand.UNKNOWN_AFTER.plusMillis(700);
    /** In which the server starts, and Meta's status finds it. */
    private static final Duration TIME_FOR_A_STATUS = Duration.ofMinutes(2);

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern ATTEMPT = Pattern.compile(":\\d+$");

    private final Path data = Files.createTempDirectory("couch-sending-crash-");
    private final EmbeddedRedis redis = EmbeddedRedis.start(EmbeddedRedisSettings.in(data));
    private final RedisProxy proxy = RedisProxy.before(redis.url());
    private final SendingStand stand = new SendingStand(
            Launch.demo("sending-crash").with("couch.redis.url", proxy.url()).with("couch.redis.server-id", "only"),
            Duration.ZERO);
    private PersonOnWhatsApp person;

    SendingCrashTest() throws IOException {}

    @AfterAll
    void stop() {
        stand.close();
        proxy.close();
        redis.close();
        Folders.delete(data);
    }

    @BeforeEach
    void somebodyWhoWasGreeted() {
        person = stand.newPerson();
        person.says("hoi");
        person.hears("chatbot");
        awaitQuiet();
    }

    private void awaitQuiet() {
        int[] before = {-1};
        await().pollInterval(Duration.ofMillis(500)).until(() -> {
            int now = person.received().size();
            boolean same = now == before[0];
            before[0] = now;
            return same;
        });
    }

    /** The server dies in the next note about sending, which follows on the message. */
    private void saysAndTheServerDies(Moment moment) {
        proxy.at(moment, Script.NOTE_DELIVERY, stand.couch::kill);
        person.says("menu");
        await("the server is killed").atMost(KILLED_WITHIN).until(() -> proxy.isSprung() && !stand.couch.isAlive());
    }

    /** The messages that Meta took, each by what it is and not by how often it was tried. */
    private List<String> parts() {
        return person.ownIds().stream()
                .map(id -> ATTEMPT.matcher(id).replaceFirst(""))
                .toList();
    }

    private void awaitCount(int count) {
        await().atMost(LIMIT).until(() -> person.received().size() >= count);
    }

    /** So it stays, longer than an unknown outcome is waited for. */
    private void assertStays(int count) {
        await().during(LONGER)
                .atMost(LONGER.multipliedBy(3))
                .until(() -> person.received().size() == count);
    }

    /** The talk goes on, behind all that was said before. */
    private void assertGoesOnAfter(int count) {
        person.says("vouchers");
        awaitCount(count + 1);
        assertThat(parts()).doesNotHaveDuplicates();
        assertThat(person.ownIds().stream()
                        .map(id -> Long.parseLong(id.split(":")[1]))
                        .toList())
                .isSorted();
    }

    @Test
    void answerIsSentAfterACrashBeforeItWasBegun() {
        int before = person.received().size();

        saysAndTheServerDies(Moment.BEFORE_ITS_EFFECT);
        stand.startsAgainAndWaits(SendingStand.UNKNOWN_AFTER);

        awaitCount(before + 1);
        assertStays(before + 1);
        assertGoesOnAfter(before + 1);
    }

    @Test
    void answerIsSentAfterACrashInWhichItMayHaveGoneOut() {
        int before = person.received().size();

        saysAndTheServerDies(Moment.BEFORE_ITS_ANSWER);
        stand.startsAgainAndWaits(SendingStand.UNKNOWN_AFTER);

        awaitCount(before + 1);
        assertThat(person.ownIds().get(before)).as("another try").endsWith(":2");
        assertStays(before + 1);
        assertGoesOnAfter(before + 1);
    }

    private String diesWhileMetaThinks() {
        Held held = stand.graph.holdsNext();
        person.says("menu");
        String ownId = PersonOnWhatsApp.ownId(held.message());
        stand.couch.kill();
        int before = person.received().size();
        held.release();
        awaitCount(before + 1);
        return ownId;
    }

    @Test
    void answerThatMetaTookWithoutBeingHeardIsNotSentAgainWhenAStatusTellsSo() {
        String ownId = diesWhileMetaThinks();
        int count = person.received().size();
        stand.startsAgainAndWaits(TIME_FOR_A_STATUS);
        person.says("vouchers");
        assertStays(count);

        person.metaReports(ownId, "sent");

        awaitCount(count + 1);
        assertGoesOnAfter(count + 1);
    }

    @Test
    void answerOfWhichNothingIsHeardIsSentOnceMoreAndOnlyOnce() {
        String ownId = diesWhileMetaThinks();
        int count = person.received().size();
        stand.startsAgainAndWaits(SendingStand.UNKNOWN_AFTER);

        awaitCount(count + 1);

        assertThat(person.ownIds().get(count)).isEqualTo(ATTEMPT.matcher(ownId).replaceFirst(":2"));
        assertStays(count + 1);
        person.says("vouchers");
        awaitCount(count + 2);
    }

    @Test
    void answerThatMetaTookIsNotSentAgainAfterACrashBeforeItsStatus() {
        person.says("menu");
        awaitQuiet();
        int count = person.received().size();
        String ownId = PersonOnWhatsApp.ownId(person.last());

        stand.couch.kill();
        stand.startsAgainAndWaits(SendingStand.UNKNOWN_AFTER);
        person.metaReports(ownId, "delivered");

        assertStays(count);
        assertGoesOnAfter(count);
    }
}
