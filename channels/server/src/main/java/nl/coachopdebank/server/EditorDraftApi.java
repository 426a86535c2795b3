package nl.coachopdebank.server;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.knowledge.llm.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Drafts of a language model for an editor, who checks them. For the role editor only. Nothing that is asked here is kept. */
@RestController
@RequestMapping("/api/v1/editor")
class EditorDraftApi {
    /** As long as what an editor may try on the bot. */
    private static final int LONGEST_TEXT = 2_000;

    private static final String NOTICE = "Concept van een taalmodel. Kijk het na voor je het gebruikt.";
    private static final String PROBLEM = "urn:coachopdebank:problem:";

    private final @Nullable Drafts drafts;

    EditorDraftApi(ObjectProvider<Drafts> drafts) {
        this.drafts = drafts.getIfAvailable();
    }

    /** What is to be drafted.
     *
     * @param kind {@code phrasings} or {@code simpler}
     * @param language of the text; Dutch when absent
     */
    record Wanted(
            @Nullable String kind,
            @Nullable String text,
            @Nullable String language) {}

    /** A draft. 404 without a language model, 400 for another kind or without text, 413 when that is too long. */
    @PostMapping("/drafts")
    Mono<Map<String, Object>> draft(@RequestBody Wanted wanted) {
        if (drafts == null) {
            throw problem(
                    HttpStatus.NOT_FOUND, "drafts-off", "Concepten staan hier uit: er is geen taalmodel ingesteld.");
        }
        Optional<Drafts.ForEditor> kind = Optional.ofNullable(wanted.kind()).flatMap(Drafts.ForEditor::find);
        String text = wanted.text();
        if (kind.isEmpty() || text == null || text.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        Language language =
                Optional.ofNullable(wanted.language()).flatMap(Language::find).orElse(Language.NL);
        return Mono.fromCompletionStage(drafts.forEditor(kind.get(), text, language))
                .map(made -> answer(wanted.kind(), made));
    }

    private static Map<String, Object> answer(@Nullable String kind, Optional<String> made) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("draft", true);
        answer.put("madeBy", "language-model");
        answer.put("notice", NOTICE);
        answer.put("kind", kind);
        answer.put(
                "text",
                made.orElseThrow(() -> problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "no-draft",
                        "Een concept maken lukt nu niet. Probeer het later nog eens.")));
        return answer;
    }

    private static ErrorResponseException problem(HttpStatus status, String type, String title) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(PROBLEM + type));
        detail.setTitle(title);
        return new ErrorResponseException(status, detail, null);
    }
}
