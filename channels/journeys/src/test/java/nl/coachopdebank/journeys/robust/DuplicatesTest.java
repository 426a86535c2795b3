package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.ResidentLine;
import nl.coachopdebank.journeys.wire.Transcripts;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same thing twice, and two things at once. */
@ExtendWith(SharedCouch.class)
class DuplicatesTest {
    private static final int TIMES = 16;
    private static final int ROUNDS = 10;

    private final CouchProcess couch;

    DuplicatesTest(CouchProcess couch) {
        this.couch = couch;
    }

    @Test
    void messageSentOverAllWaysAtOnceIsThereOnce() throws Exception {
        Resident resident = Resident.at(couch.address());
        try (ResidentLine one = ResidentLine.of(resident, 0);
                ResidentLine other = ResidentLine.of(resident, 0)) {
            List<Answer> answers = atOnce(TIMES, i -> {
                (i % 2 == 0 ? one : other).says("m1", "menu");
                return resident.sends("m1", "menu");
            });

            long stored = answers.stream()
                    .filter(answer -> isFirst(answer.expect(202)))
                    .count();
            long acked = List.of(one, other).stream()
                    .flatMap(line -> line.frames().stream())
                    .filter(frame -> frame.path("type").asString("").equals("ack"))
                    .filter(frame -> !frame.path("duplicate").asBoolean(true))
                    .count();
            assertThat(stored + acked).as("answers that say: new").isEqualTo(1);
        }
        Transcripts.assertAnswered(resident.events(), List.of("m1"));
    }

    @Test
    void messagesSentAtOnceEachGetTheirOwnAnswer() throws Exception {
        Resident resident = Resident.at(couch.address());

        List<Answer> answers = atOnce(TIMES, i -> resident.sends("m" + i, "menu"));

        assertThat(answers).allSatisfy(answer -> answer.expect(202));
        resident.says("menu");
        List<WireEvent> events = resident.events();
        Transcripts.assertAnswered(
                events,
                events.stream()
                        .filter(event -> event.isFrom("resident"))
                        .map(WireEvent::id)
                        .toList());
        assertThat(events.stream().filter(event -> event.isFrom("resident"))).hasSize(TIMES + 1);
    }

    @Test
    void ofTwoCoachesWhoTakeAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
        List<CoachAtWork> coaches = List.of(named("anna"), named("bram"));
        for (int round = 0; round < ROUNDS; round++) {
            String handOff = Resident.at(couch.address()).asksForCoach();

            List<Answer> answers = atOnce(2, i -> coaches.get(i).takes(handOff));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
            int winner = answers.get(0).status() == 200 ? 0 : 1;
            String name = winner == 0 ? "Anna" : "Bram";
            assertThat(answers.get(1 - winner).json().path("takenBy").asString())
                    .isEqualTo(name);
            assertThat(coaches.get(winner).find("mine", handOff)).hasSize(1);
        }
    }

    @Test
    void botTextIsNeverHeardAfterTheCoachTookOver() throws Exception {
        CoachAtWork anna = named("anna");
        for (int round = 0; round < ROUNDS; round++) {
            Resident resident = Resident.at(couch.address());
            String handOff = resident.asksForCoach();

            atOnce(4, i -> i == 0 ? anna.takes(handOff) : resident.sends("m" + i, "menu"));

            resident.waitsFor("the last message", event -> event.id().equals("m3"));
            anna.takes(handOff).expect(200);
            assertBotSilentAfterTake(resident.events());
        }
    }

    /** After the status that a coach is there, the bot says only that, and nothing more. */
    private static void assertBotSilentAfterTake(List<WireEvent> events) {
        Transcripts.assertNumbered(events);
        long taken = events.stream()
                .filter(event -> event.holder().equals("coach"))
                .findFirst()
                .orElseThrow()
                .seq();
        assertThat(events.stream()
                        .filter(event -> event.isFrom("bot") && event.seq() > taken)
                        .map(WireEvent::text))
                .allSatisfy(text -> assertThat(text).startsWith("Coach Anna is er."));
    }

    private CoachAtWork named(String username) {
        return CoachAtWork.named(username, couch.address());
    }

    private static boolean isFirst(Answer answer) {
        return !answer.json().path("duplicate").asBoolean(true);
    }

    private interface Act {
        Answer by(int number);
    }

    private static List<Answer> atOnce(int times, Act act) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            List<Callable<Answer>> acts = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                acts.add(() -> act.by(number));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : people.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
