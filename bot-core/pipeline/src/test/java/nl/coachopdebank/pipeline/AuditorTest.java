package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("Who writes down what the doors do")
class AuditorTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static final Logger AUDIT = (Logger) LoggerFactory.getLogger("audit");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AwayLog log = new AwayLog();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Auditor auditor = new Auditor(log, meters);

    @BeforeEach
    void follow() {
        lines.start();
        AUDIT.setLevel(Level.INFO);
        AUDIT.setAdditive(false);
        AUDIT.addAppender(lines);
    }

    @AfterEach
    void stop() {
        auditor.close();
        AUDIT.detachAppender(lines);
        AUDIT.setLevel(null);
        AUDIT.setAdditive(true);
    }

    private static AuditEntry entry(String object) {
        return new AuditEntry(AuditAction.WRITE, object, AuditEntry.OK, "coach-console", "anna", NOW);
    }

    private double counted(String result) {
        return meters.get("couch.audit.noted").tag("result", result).counter().count();
    }

    private List<String> lines() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void keepsInOrderWhatWasDoneWhileTheStoreIsAway() {
        log.away = true;
        Server.get(auditor.done(entry("one")));
        Server.get(auditor.done(entry("two")));
        assertThat(meters.get("couch.audit.waiting").gauge().value()).isEqualTo(2);

        log.away = false;

        await().untilAsserted(() -> assertThat(log.objects()).containsExactly("one", "two"));
        assertThat(counted("kept")).isEqualTo(2);
        await().untilAsserted(() -> assertThat(counted("stored")).isEqualTo(2));
    }

    @Test
    void letsNothingBeShownThatIsNotStored() {
        log.away = true;
        assertThatThrownBy(() -> Server.get(auditor.showing(entry("one")))).hasCauseInstanceOf(StoreUnavailable.class);
        assertThat(counted("refused")).isEqualTo(1);
        assertThat(lines()).as("nobody saw it").isEmpty();

        log.away = false;
        Server.get(auditor.showing(entry("two")));

        assertThat(log.objects()).containsExactly("two");
        assertThat(lines())
                .containsExactly("at=2026-11-20T10:00:00Z actor=anna action=write object=two result=ok"
                        + " origin=coach-console");
    }

    @Test
    void saysInTheLogWhatTheStoreNeverTook() {
        log.away = true;
        for (int number = 0; number <= Auditor.MOST_KEPT; number++) {
            auditor.done(entry("e" + number));
        }
        assertThat(counted("dropped")).isEqualTo(1);
        assertThat(lines()).anyMatch(line -> line.startsWith("not in the store: ") && line.contains("object=e0 "));

        auditor.close();

        assertThat(counted("dropped")).isEqualTo(Auditor.MOST_KEPT + 1);
    }
}
