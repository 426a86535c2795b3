package nl.coachopdebank.coachconsole;

import java.security.Principal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.ReleaseLibrary;
import nl.coachopdebank.conversation.release.CannedReply;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Texts that help a coach to write. Nothing is sent or kept. For the roles coach and team lead only. */
@RestController
@RequestMapping("/api/v1/coach/handoffs/{id}")
class WritingApi {
    private static final int LONGEST_SEARCH = 100;

    private final Desk desk;
    private final ReleaseLibrary releases;
    private final CoachDirectory directory;
    private final Answers answers;

    WritingApi(Desk desk, ReleaseLibrary releases, CoachDirectory directory, Answers answers) {
        this.desk = desk;
        this.releases = releases;
        this.directory = directory;
        this.answers = answers;
    }

    /** @param text with what is known filled in; blanks are in braces
     * @param language of the text: that of the talk, or Dutch where it does not exist in that */
    record Reply(String id, String title, String text, String language) {}

    /** The canned replies for the role that was asked for, by title. */
    @GetMapping("/replies")
    Mono<List<Reply>> replies(@PathVariable String id, Principal principal) {
        Coach coach = Coach.of(principal, directory);
        return desk.find(HandOffRef.of(id)).map(held -> replies(held, coach));
    }

    private List<Reply> replies(Conversation held, Coach coach) {
        HandOff handOff = Desk.line(held).handOff();
        RegionContent content = releases.live().in(held.region());
        return content.replies().values().stream()
                .filter(reply -> reply.isFor(handOff.role()))
                .sorted(Comparator.comparing(CannedReply::title, String.CASE_INSENSITIVE_ORDER))
                .map(reply -> {
                    Language language = reply.text().existsIn(held.language()) ? held.language() : Language.NL;
                    String text = reply.filled(language, known(content, handOff, coach, language));
                    return new Reply(reply.id(), reply.title(), text, language.code());
                })
                .toList();
    }

    private Map<String, String> known(RegionContent content, HandOff handOff, Coach coach, Language language) {
        Map<String, String> known = new HashMap<>();
        known.put("coach", coach.name());
        known.put("receipt", handOff.receipt());
        Role own = content.roles().get(directory.roleOf(coach.username()));
        Role asked = content.roles().get(handOff.role());
        Role role = own == null ? asked : own;
        known.put("role", role == null ? handOff.role() : role.title().in(language));
        return known;
    }

    record Asked(@Nullable String text) {}

    /** What the live release answers to these words. They travel in the body, so that no log of addresses holds them. */
    @PostMapping("/answers")
    Mono<Answers.Shown> answers(@PathVariable String id, @RequestBody Asked asked) {
        String words = asked.text() == null ? "" : asked.text();
        if (words.length() > LONGEST_SEARCH) {
            throw CoachProblem.BAD_REQUEST.exception();
        }
        return desk.find(HandOffRef.of(id)).flatMap(held -> {
            AnswerSearch search = new AnswerSearch(words, held.language());
            return search.isEmpty() ? Mono.error(CoachProblem.BAD_REQUEST.exception()) : answers.find(search, held);
        });
    }
}
