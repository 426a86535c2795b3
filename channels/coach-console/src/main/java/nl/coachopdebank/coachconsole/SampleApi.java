package nl.coachopdebank.coachconsole;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.coachopdebank.coachconsole.Sample.Pick;
import nl.coachopdebank.conversation.Consent;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.Review;
import nl.coachopdebank.pipeline.Review.Verdict;
import nl.coachopdebank.pipeline.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The sample of a month's talks, to read and to review on a fixed form (I12). For the roles team lead and quality only; each reading
 * and each review is audited.
 */
@RestController
@RequestMapping("/api/v1/coach/sample")
class SampleApi {
    private static final int LONGEST_FINDING = 1_000;

    private final Months months;
    private final Desk desk;
    private final Dossier dossier;
    private final Reviews reviews;
    private final CoachDirectory directory;
    private final Audit audit;

    SampleApi(Months months, Desk desk, Dossier dossier, Reviews reviews, CoachDirectory directory, Audit audit) {
        this.months = months;
        this.desk = desk;
        this.dossier = dossier;
        this.reviews = reviews;
        this.directory = directory;
        this.audit = audit;
    }

    /** The answers on the form: yes, partly or no. */
    record Form(
            @Nullable String correct,
            @Nullable String understandable,
            @Nullable String orbs,
            @Nullable String noPromise,
            @Nullable String finding) {}

    @GetMapping
    Mono<List<Map<String, Object>>> list(@RequestParam(required = false) @Nullable String month, Principal principal) {
        return picks(month)
                .delayUntil(picks -> audit.listing("sample", Coach.of(principal, directory)))
                .flatMap(picks -> Desk.stored(reviews.find(ids(picks)))
                        .map(found -> found.stream().collect(Collectors.toMap(Review::handOff, Function.identity())))
                        .map(found -> picks.stream()
                                .map(pick -> SampledTalk.line(pick, found.get(id(pick))))
                                .toList()));
    }

    @GetMapping("/{id}")
    Mono<Map<String, Object>> read(
            @PathVariable String id, @RequestParam(required = false) @Nullable String month, Principal principal) {
        HandOffRef ref = HandOffRef.of(id);
        return pick(id, month)
                .flatMap(pick -> Mono.zip(
                                desk.latest(ref.conversation()),
                                desk.events(ref),
                                Desk.stored(reviews.find(List.of(id))))
                        .map(found -> {
                            HandOff handOff = pick.line().handOff();
                            Map<String, Object> talk = new LinkedHashMap<>(SampledTalk.line(
                                    pick, found.getT3().stream().findFirst().orElse(null)));
                            talk.put(
                                    "said",
                                    isTakenBack(handOff, found.getT1())
                                            ? List.of()
                                            : SampledTalk.said(
                                                    dossier.visible(found.getT1(), handOff, found.getT2()), handOff));
                            return talk;
                        }))
                .flatMap(talk ->
                        audit.showing(talk, AuditAction.SAMPLE, id, AuditEntry.OK, Coach.of(principal, directory)));
    }

    /** A resident who shares nothing any more shares nothing of an earlier talk either. */
    private static boolean isTakenBack(HandOff then, Conversation now) {
        HandOff latest = now.handOff();
        return latest != null
                && !latest.id().equals(then.id())
                && latest.consent().given() == Consent.Given.NONE;
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<Void>> review(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestBody Form form,
            Principal principal) {
        HandOffRef.of(id);
        Review review = review(id, form, principal.getName());
        return pick(id, month)
                .flatMap(pick -> audit.around(
                        Desk.stored(reviews.put(review)).map(kept -> kept ? Outcome.DONE : Outcome.refused("")),
                        AuditAction.REVIEW,
                        id,
                        Coach.of(principal, directory)))
                .filter(Outcome::done)
                .switchIfEmpty(Mono.error(CoachProblem.GONE::exception))
                .map(kept -> ResponseEntity.noContent().build());
    }

    private Review review(String id, Form form, String by) {
        String finding = form.finding() == null ? "" : form.finding().strip();
        if (finding.length() > LONGEST_FINDING) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return new Review(
                id,
                verdict(form.correct()),
                verdict(form.understandable()),
                verdict(form.orbs()),
                verdict(form.noPromise()),
                finding,
                by,
                desk.clock().instant());
    }

    private static Verdict verdict(@Nullable String answer) {
        return Verdict.find(answer == null ? "" : answer).orElseThrow(CoachProblem.BAD_REQUEST::exception);
    }

    private Mono<Pick> pick(String id, @Nullable String month) {
        return picks(month)
                .flatMap(picks -> Mono.justOrEmpty(
                        picks.stream().filter(pick -> id(pick).equals(id)).findFirst()))
                .switchIfEmpty(Mono.error(CoachProblem.NOT_FOUND::exception));
    }

    private Mono<List<Pick>> picks(@Nullable String name) {
        Month month = Month.of(name, desk.clock());
        return months.lines(month).map(lines -> Sample.of(month, lines));
    }

    private static List<String> ids(List<Pick> picks) {
        return picks.stream().map(SampleApi::id).toList();
    }

    private static String id(Pick pick) {
        return pick.line().handOff().id();
    }
}
