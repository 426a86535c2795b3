package nl.coachopdebank.server;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.AuditLog;
import nl.coachopdebank.pipeline.AuditQuery;
import nl.coachopdebank.pipeline.Auditor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who did what with whose data, for the role admin only. Reading it is noted in it. */
@RestController
@RequestMapping("/api/v1/admin/audit")
class AuditApi {
    private static final MediaType CSV = MediaType.parseMediaType(AuditCsv.TYPE + ";charset=UTF-8");

    private final Auditor auditor;
    private final AdminAudit audit;
    private final Clock clock;

    AuditApi(Auditor auditor, AdminAudit audit, Clock clock) {
        this.auditor = auditor;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page, newest first; {@code next} is there when there may be more. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<Map<String, Object>> read(@ParameterObject AuditAsked asked, Principal principal) {
        AuditQuery query = asked.query(today());
        return audit.showing(AuditAction.AUDIT, days(query), principal)
                .then(Mono.defer(() -> page(query)))
                .map(AuditApi::json);
    }

    /** All that fits, however much it is. */
    @GetMapping(produces = AuditCsv.TYPE)
    Mono<ResponseEntity<Flux<String>>> export(@ParameterObject AuditAsked asked, Principal principal) {
        AuditQuery query = asked.query(today()).withLimit(AuditQuery.MOST);
        Flux<String> rows = page(query)
                .expand(page -> page.next() == null ? Mono.empty() : page(query.after(page.next())))
                .map(page -> AuditCsv.rows(page.entries()));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(CSV);
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("logboek-" + today() + ".csv")
                .build());
        return audit.showing(AuditAction.AUDIT_EXPORT, days(query), principal)
                .thenReturn(ResponseEntity.ok().headers(headers).body(Flux.concat(Flux.just(AuditCsv.head()), rows)));
    }

    private Mono<AuditLog.Page> page(AuditQuery query) {
        return Mono.fromCompletionStage(() -> auditor.read(query));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AuditLog.ZONE);
    }

    private static String days(AuditQuery query) {
        return query.from() + " " + query.to();
    }

    private static Map<String, Object> json(AuditLog.Page page) {
        Map<String, Object> answer = new LinkedHashMap<>();
        List<Map<String, String>> entries =
                page.entries().stream().map(AuditApi::json).toList();
        answer.put("entries", entries);
        if (page.next() != null) {
            answer.put("next", page.next().toString());
        }
        return answer;
    }

    private static Map<String, String> json(AuditEntry entry) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("at", entry.at().toString());
        item.put("actor", entry.actor());
        item.put("action", entry.action().wireName());
        item.put("object", entry.object());
        item.put("result", entry.result());
        item.put("origin", entry.origin());
        return item;
    }
}
