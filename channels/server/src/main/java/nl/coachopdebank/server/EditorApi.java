package nl.coachopdebank.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.content.LiveReleases;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Understanding;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What an editor asks of the live bot. For the role editor only. Nothing that is asked here is kept. */
@RestController
@RequestMapping("/api/v1/editor")
class EditorApi {
    /** As long as what a resident may send. */
    private static final int LONGEST_TEXT = 2_000;

    private final LiveReleases releases;
    private final KnowledgeDesk desk;

    EditorApi(LiveReleases releases, KnowledgeDesk desk) {
        this.releases = releases;
        this.desk = desk;
    }

    /** One sentence to try.
     *
     * @param language of the conversation; Dutch when absent
     * @param region whose content answers; the shared content when absent or not known
     */
    record Sentence(
            @Nullable String text,
            @Nullable String language,
            @Nullable String region) {}

    /** What the live bot makes of a sentence while no question waits. 400 without text, 413 when it is too long. */
    @PostMapping("/understand")
    Mono<Map<String, Object>> understand(@RequestBody Sentence sentence) {
        String text = sentence.text();
        if (text == null || text.isBlank()) {
            return problem(HttpStatus.BAD_REQUEST);
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            return problem(HttpStatus.CONTENT_TOO_LARGE);
        }
        Language language = Language.find(
                        Optional.ofNullable(sentence.language()).orElse("nl"))
                .orElse(Language.NL);
        String region = Optional.ofNullable(sentence.region()).orElse("");
        Release release = releases.live();
        Need need = new Need(text, false, null, Facts.NONE, region, language);
        return Mono.fromCompletionStage(() -> desk.gather(need, release))
                .flatMap(findings -> Mono.justOrEmpty(findings.recognition()))
                .switchIfEmpty(problem(HttpStatus.SERVICE_UNAVAILABLE))
                .map(found -> Understanding.of(text, language, release.in(region), found))
                .map(EditorApi::answer);
    }

    private static <T> Mono<T> problem(HttpStatus status) {
        return Mono.error(() -> new ResponseStatusException(status));
    }

    private static Map<String, Object> answer(Understanding understood) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("decision", understood.decision().name().toLowerCase(Locale.ROOT));
        if (understood.topic() != null) {
            answer.put("topic", understood.topic());
        }
        answer.put("confidence", understood.confidence());
        answer.put("language", understood.language().code());
        answer.put(
                "alternatives",
                understood.alternatives().stream().map(EditorApi::candidate).toList());
        return answer;
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        return Map.of("topic", candidate.topic(), "confidence", candidate.confidence());
    }
}
