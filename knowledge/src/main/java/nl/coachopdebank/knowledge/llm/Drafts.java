package nl.coachopdebank.knowledge.llm;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.coachopdebank.conversation.release.Language;

/**
 * Drafts for people who check them before anybody else reads them: a coach or an editor. Completes within the limit for drafts,
 * with nothing when no good answer came.
 */
public final class Drafts {
    /** About four pages: the end of a longer talk tells most. */
    private static final int LONGEST_TALK = 12_000;

    private final Guard guard;
    private final Duration limit;

    Drafts(Guard guard, Duration limit) {
        this.guard = guard;
        this.limit = limit;
    }

    /** What a coach can have drafted. */
    public enum ForCoach {
        SUMMARY(Use.SUMMARY),
        REPLY(Use.REPLY);

        private final Use use;

        ForCoach(Use use) {
            this.use = use;
        }

        /** By its name on the wire. */
        public static Optional<ForCoach> find(String name) {
            return Drafts.find(values(), name);
        }
    }

    /** What an editor can have drafted. */
    public enum ForEditor {
        PHRASINGS(Use.PHRASINGS),
        SIMPLER(Use.SIMPLER);

        private final Use use;

        ForEditor(Use use) {
            this.use = use;
        }

        /** By its name on the wire. */
        public static Optional<ForEditor> find(String name) {
            return Drafts.find(values(), name);
        }
    }

    /** @param answers questions with what was answered
     * @param talk as much of it as the coach may read, and no more
     */
    public CompletableFuture<Optional<String>> forCoach(
            ForCoach kind, List<TalkLine> answers, List<TalkLine> talk, Language language) {
        Quoted data = new Quoted()
                .content("taal", language.code())
                .talk("antwoorden", answers)
                .talk("gesprek", end(talk));
        return guard.ask(new Prompt(kind.use, data.json(), List.of()), limit, Reading::plainText);
    }

    /** @param text what the editor wrote */
    public CompletableFuture<Optional<String>> forEditor(ForEditor kind, String text, Language language) {
        Quoted data = new Quoted().content("taal", language.code()).said("tekst", text);
        return guard.ask(new Prompt(kind.use, data.json(), List.of()), limit, Reading::text);
    }

    private static List<TalkLine> end(List<TalkLine> talk) {
        Deque<TalkLine> kept = new ArrayDeque<>();
        int length = 0;
        for (int i = talk.size() - 1; i >= 0; i--) {
            length += talk.get(i).text().length();
            if (length > LONGEST_TALK) {
                break;
            }
            kept.addFirst(talk.get(i));
        }
        return List.copyOf(kept);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] kinds, String name) {
        for (E kind : kinds) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
