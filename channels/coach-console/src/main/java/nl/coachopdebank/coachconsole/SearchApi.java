package nl.coachopdebank.coachconsole;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.pipeline.AuditAction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Finds a hand-off again, ended ones too. Words travel in the body, so that no log of addresses holds them. For the roles
 * coach and team lead only; every search is audited.
 */
@RestController
class SearchApi {
    private final Desk desk;
    private final Dossier dossier;
    private final CoachDirectory directory;
    private final CoachConsoleSettings settings;
    private final Audit audit;

    SearchApi(Desk desk, Dossier dossier, CoachDirectory directory, CoachConsoleSettings settings, Audit audit) {
        this.desk = desk;
        this.dossier = dossier;
        this.directory = directory;
        this.settings = settings;
        this.audit = audit;
    }

    record Asked(
            @Nullable String text,
            @Nullable String from,
            @Nullable String to) {}

    /** @param more whether there are more than are shown */
    record Found(List<Map<String, Object>> found, boolean more) {}

    @PostMapping("/api/v1/coach/handoffs/search")
    Mono<Found> search(@RequestBody Asked asked, Principal principal) {
        Search search = Search.of(asked.text(), asked.from(), asked.to());
        Coach viewer = Coach.of(principal, directory);
        int most = settings.foundShown();
        return desk.everything()
                .map(search::in)
                .map(lines -> new Found(
                        lines.stream()
                                .limit(most)
                                .map(line -> dossier.line(line, viewer))
                                .toList(),
                        lines.size() > most))
                .flatMap(found -> audit.showing(
                        found,
                        AuditAction.SEARCH,
                        search.kind().strip(),
                        found.found().size() + " found",
                        viewer));
    }
}
