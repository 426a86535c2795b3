package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.Auditor;
import nl.coachopdebank.pipeline.AwayLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@DisplayName("What is noted of coaches")
class AuditTest {
    private static final Coach ANNA = new Coach("anna", "Anna", false);
    private static final CoachConsoleSettings SETTINGS = new CoachConsoleSettings(
            Duration.ofSeconds(1), Duration.ofSeconds(25), 512, 50, 6_000, 50, Duration.ofMinutes(1));

    private final AwayLog log = new AwayLog();
    private final Auditor auditor = new Auditor(log, new SimpleMeterRegistry());
    private final Audit audit =
            new Audit(auditor, SETTINGS, Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));

    @AfterEach
    void close() {
        log.away = false;
        auditor.close();
    }

    @Test
    void nothingIsShownWhenItCannotBeNoted() {
        log.away = true;

        assertThatThrownBy(() -> audit.showing("a dossier", AuditAction.READ, "c1-1", AuditEntry.OK, ANNA)
                        .block())
                .isInstanceOf(ErrorResponseException.class)
                .satisfies(problem -> assertThat(((ErrorResponseException) problem).getStatusCode())
                        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        assertThatThrownBy(() -> audit.listing("all", ANNA).block()).isInstanceOf(ErrorResponseException.class);

        log.away = false;
        audit.listing("all", ANNA).block();
        assertThat(log.objects()).containsExactly("all");
    }

    @Test
    void whatWasDoneIsNotedThoughTheCoachHungUp() {
        Sinks.One<Outcome> turn = Sinks.one();
        Disposable request =
                audit.around(turn.asMono(), AuditAction.WRITE, "c1-1", ANNA).subscribe();
        request.dispose();

        turn.tryEmitValue(Outcome.DONE);

        assertThat(log.stored)
                .extracting(AuditEntry::action, AuditEntry::object, AuditEntry::result)
                .containsExactly(tuple(AuditAction.WRITE, "c1-1", AuditEntry.OK));
    }

    @Test
    void anActionThatGotNoAnswerMayHaveBeenDone() {
        Mono<Outcome> silent = Mono.error(CoachProblem.BUSY::exception);
        Mono<Outcome> gone = Mono.error(CoachProblem.GONE::exception);
        assertThatThrownBy(() ->
                        audit.around(silent, AuditAction.TAKE, "c1-1", ANNA).block())
                .isInstanceOf(ErrorResponseException.class);
        assertThatThrownBy(
                        () -> audit.around(gone, AuditAction.TAKE, "c2-1", ANNA).block())
                .isInstanceOf(ErrorResponseException.class);

        assertThat(log.stored).extracting(AuditEntry::result).containsExactly(AuditEntry.UNSURE, AuditEntry.REFUSED);
    }
}
