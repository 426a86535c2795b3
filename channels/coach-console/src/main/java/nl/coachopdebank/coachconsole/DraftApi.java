package nl.coachopdebank.coachconsole;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.PrivateParts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.pipeline.AuditAction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Drafts for a coach, made of what this coach may read, without what a resident told of health and the like. For the roles coach
 * and team lead only.
 */
@RestController
@RequestMapping("/api/v1/coach/conversations")
class DraftApi {
    /** Goes with every draft. */
    private static final String NOTICE = "Concept van een taalmodel. Kijk het na voor je het gebruikt.";

    /** The result, in the audit, when the model made nothing. */
    private static final String NONE = "none";

    private final Desk desk;
    private final Dossier dossier;
    private final CoachDirectory directory;
    private final Audit audit;
    private final @Nullable DraftWriter writer;

    DraftApi(Desk desk, Dossier dossier, CoachDirectory directory, Audit audit, ObjectProvider<DraftWriter> writers) {
        this.desk = desk;
        this.dossier = dossier;
        this.directory = directory;
        this.audit = audit;
        this.writer = writers.getIfAvailable();
    }

    /** @param kind {@code summary} or {@code reply} */
    record Wanted(@Nullable String kind) {}

    /**
     * A draft about the latest request of this conversation. 404 without a language model, 409 when nothing is shared, 503 for a talk in
     * another language than Dutch or English: nobody knows which words in it are private.
     */
    @PostMapping("/{id}/drafts")
    Mono<Map<String, Object>> draft(@PathVariable String id, @RequestBody Wanted wanted, Principal principal) {
        if (writer == null) {
            throw CoachProblem.DRAFTS_OFF.exception();
        }
        String kind = wanted.kind();
        if (kind == null || !writer.knows(kind)) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        if (!ConversationId.isValid(id)) {
            throw CoachProblem.NOT_FOUND.exception();
        }
        Coach viewer = Coach.of(principal, directory);
        return desk.latest(new ConversationId(id)).flatMap(held -> draft(writer, kind, held, viewer));
    }

    private Mono<Map<String, Object>> draft(DraftWriter by, String kind, Conversation held, Coach viewer) {
        HandOff handOff = Desk.line(held).handOff();
        if (!PrivateParts.areKnownIn(held.language())) {
            return Mono.error(CoachProblem.NO_DRAFT.exception());
        }
        return desk.events(new HandOffRef(handOff.id(), held.id()))
                .flatMap(events -> {
                    PrivateParts parts = dossier.privateParts(held);
                    List<DraftWriter.Line> answers = dossier.toldAnswers(held, handOff, events).stream()
                            .flatMap(answer -> line(answer.who(), answer.text(), parts, held.language()).stream())
                            .toList();
                    List<DraftWriter.Line> talk = talk(dossier.visible(held, handOff, events), parts, held.language());
                    if (answers.isEmpty() && talk.isEmpty()) {
                        return Mono.error(CoachProblem.NOTHING_SHARED.exception());
                    }
                    return Mono.fromCompletionStage(by.write(kind, answers, talk, held.language()));
                })
                .flatMap(made ->
                        audit.showing(made, AuditAction.DRAFT, handOff.id(), made.isPresent() ? kind : NONE, viewer))
                .map(made -> answer(kind, made.orElseThrow(CoachProblem.NO_DRAFT::exception)));
    }

    private static Map<String, Object> answer(String kind, String text) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("draft", true);
        answer.put("madeBy", "language-model");
        answer.put("notice", NOTICE);
        answer.put("kind", kind);
        answer.put("text", text);
        return answer;
    }

    private static List<DraftWriter.Line> talk(List<Event> visible, PrivateParts parts, Language language) {
        return visible.stream()
                .filter(Event.Message.class::isInstance)
                .map(Event.Message.class::cast)
                .flatMap(said -> line(role(said.from()), said.body().text(), parts, language).stream())
                .toList();
    }

    /** Nothing of a line in a language of which nobody knows what is private. */
    private static Optional<DraftWriter.Line> line(String who, String text, PrivateParts parts, Language own) {
        Optional<String> told = parts.areIn(text) ? parts.leftOut(text) : Optional.of(text);
        return told.filter(words -> !words.isBlank() && parts.areKnownIn(text, own))
                .map(words -> new DraftWriter.Line(who, words));
    }

    private static String role(Event.Sender sender) {
        return switch (sender) {
            case RESIDENT -> "bewoner";
            case BOT -> "chatbot";
            case COACH -> "coach";
        };
    }
}
