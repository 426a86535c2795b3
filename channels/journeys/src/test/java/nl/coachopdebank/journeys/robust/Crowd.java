package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.NoAnswerException;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.Transcripts;

/**
 * Residents who all talk at once, each as the chat page does: one message after the other, and the same message again
 * until the server has said yes to it.
 */
final class Crowd implements AutoCloseable {
    /** Long enough for a server or a Redis to come back. */
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(60);
    /** As the page does after a refusal. */
    private static final long RETRY_MS = 100;
    /** Keeps transcripts of a readable length; together the crowd is still hundreds of messages a second. */
    private static final long BETWEEN_MS = 10;
    /** A bound on any run. */
    private static final int MOST = 2_000;

    private final List<Resident> residents;
    private final ExecutorService people;
    private final List<Future<Integer>> talks = new ArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile boolean enough;

    private Crowd(List<Resident> residents) {
        this.residents = residents;
        this.people = Executors.newFixedThreadPool(residents.size());
        residents.forEach(resident -> talks.add(people.submit(() -> talk(resident))));
    }

    /** So many residents, each at the server that is named for their number; they talk until they are heard out. */
    static Crowd talking(int size, IntFunction<URI> server) {
        return new Crowd(IntStream.range(0, size)
                .mapToObj(i -> Resident.at(server.apply(i)))
                .toList());
    }

    List<Resident> residents() {
        return residents;
    }

    /** Waits until this many more messages were accepted: the talk is under way. */
    void awaitMore(int messages) {
        int before = accepted.get();
        await("the crowd talks").atMost(GIVES_UP_AFTER).until(() -> accepted.get() >= before + messages);
    }

    private int talk(Resident resident) throws InterruptedException {
        int said = 0;
        while (!enough && said < MOST) {
            insist(resident, "m" + said);
            accepted.incrementAndGet();
            said++;
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
        }
        return said;
    }

    /** Sends it until there is a yes. */
    static void insist(Resident resident, String id) throws InterruptedException {
        long end = System.nanoTime() + GIVES_UP_AFTER.toNanos();
        while (!isAccepted(resident, id)) {
            assertThat(System.nanoTime())
                    .as("the server says yes to %s in time", id)
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(RETRY_MS);
        }
    }

    private static boolean isAccepted(Resident resident, String id) {
        try {
            Answer answer = resident.sends(id, "menu");
            if (answer.status() != 202) {
                answer.expectProblem(503);
                assertThat(answer.header("Retry-After")).as("when to try again").isNotBlank();
            }
            return answer.status() == 202;
        } catch (NoAnswerException e) {
            return false;
        }
    }

    /** Lets everyone finish, and sees that each accepted message is there once, in order, with one answer. */
    void assertAllAnsweredOnce() throws Exception {
        enough = true;
        for (int i = 0; i < residents.size(); i++) {
            int said = talks.get(i).get(GIVES_UP_AFTER.toSeconds(), TimeUnit.SECONDS);
            Resident resident = residents.get(i);
            resident.waitsFor("the last message", event -> event.id().equals("m" + (said - 1)));
            List<String> sent =
                    IntStream.range(0, said).mapToObj(number -> "m" + number).toList();
            Transcripts.assertAnswered(resident.events(), sent);
        }
    }

    @Override
    public void close() {
        enough = true;
        people.shutdownNow();
    }
}
