package nl.coachopdebank.coachconsole;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Numbers of the coaches' work: the meter of this month for every coach, the figures for the role team lead only. */
@RestController
@RequestMapping("/api/v1/coach")
class FiguresApi {
    private static final String CSV = "text/csv";

    private final Months months;
    private final Dossier dossier;
    private final CoachDirectory directory;
    private final RoomSettings room;
    private final Audit audit;
    private final Clock clock;

    FiguresApi(Months months, Dossier dossier, CoachDirectory directory, RoomSettings room, Audit audit, Clock clock) {
        this.months = months;
        this.dossier = dossier;
        this.directory = directory;
        this.room = room;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/meter")
    Mono<Meter> meter() {
        Month now = Month.of(clock.instant());
        return months.lines(now).map(lines -> Meter.of(now, lines, dossier.roles(), room));
    }

    @GetMapping("/figures")
    Mono<Figures> shown(@RequestParam(required = false) @Nullable String month, Principal principal) {
        return figures(month).delayUntil(figures -> audit.listing("figures", Coach.of(principal, directory)));
    }

    private Mono<Figures> figures(@Nullable String month) {
        Month asked = Month.of(month, clock);
        return months.lines(asked)
                .map(lines -> Figures.of(asked, lines, Meter.of(asked, lines, dossier.roles(), room), clock.instant()));
    }

    @GetMapping(path = "/figures", produces = CSV)
    Mono<ResponseEntity<byte[]>> table(@RequestParam(required = false) @Nullable String month, Principal principal) {
        return figures(month)
                .flatMap(figures -> audit.showing(
                        figures,
                        AuditAction.EXPORT,
                        "figures " + figures.month(),
                        AuditEntry.OK,
                        Coach.of(principal, directory)))
                .map(figures -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.parseMediaType(CSV), StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(figures))
                        .body(FiguresCsv.of(figures)));
    }

    private static String attachment(Figures figures) {
        return ContentDisposition.attachment()
                .filename("coach-op-de-bank-" + figures.month() + ".csv")
                .build()
                .toString();
    }
}
