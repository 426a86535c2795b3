package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import org.junit.jupiter.api.Test;

class AuditCsvTest {
    private static final Instant AT = Instant.parse("2026-11-29T23:05:06.789Z");

    private static String row(String actor) {
        return AuditCsv.rows(
                List.of(new AuditEntry(AuditAction.LOG_IN, "session", AuditEntry.OK, "login ::1", actor, AT)));
    }

    @Test
    void hasTheDayAndTimeOfTheNetherlands() {
        assertThat(row("anna"))
                .isEqualTo("2026-11-30;00:05:06;anna;log-in;session;ok;login ::1;2026-11-29T23:05:06.789Z\r\n");
    }

    @Test
    void letsNoCellBecomeAFormula() {
        assertThat(row("-2+3")).contains(";'-2+3;");
        assertThat(row("@sum")).contains(";'@sum;");
    }

    @Test
    void beginsWithTheMarkOfUtf8AndTheNames() {
        assertThat(AuditCsv.head()).isEqualTo("\ufeffdag;tijd;wie;wat;waarvan;resultaat;herkomst;moment (UTC)\r\n");
        assertThat(AuditCsv.rows(List.of())).isEmpty();
    }
}
