package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import org.jspecify.annotations.Nullable;

/** Everything the engine must remember of a conversation between two turns. The transcript itself is not in it.
 *
 * @param channel {@code web} or {@code whatsapp}
 * @param region the region whose content is used; empty = base
 * @param release the release a running flow is pinned to; empty when no flow runs
 * @param secretHash as in {@link ConversationInput.Started}
 * @param position the question that waits for an answer; null when none does
 * @param path marks of the steps gone through, so that a correction does not repeat them, and of the flows left open with
 *     the release that each started with
 * @param offered what the last bot message offered, in order
 * @param misses messages in a row that were not understood outside a question
 * @param explained ids of the schemes that were shown
 * @param flags safety signals seen, oldest first
 * @param epoch grows each time the floor changes hands
 * @param handOffs how many hand-offs there have been
 * @param lastSeq number of the last event; 0 before the first
 * @param lastAt when the last input was handled
 * @param residentLastAt when the last input of the resident was handled: not of a coach, not of a timer
 */
public record Conversation(
        ConversationId id,
        String channel,
        String region,
        Language language,
        String release,
        String secretHash,
        @Nullable Position position,
        List<String> path,
        List<Choice> offered,
        int misses,
        Facts facts,
        @Nullable Advice advice,
        List<String> explained,
        List<String> flags,
        Holder holder,
        long epoch,
        int handOffs,
        @Nullable HandOff handOff,
        Anamnesis anamnesis,
        long lastSeq,
        Instant lastAt,
        Instant residentLastAt) {
    public Conversation {
        path = List.copyOf(path);
        offered = List.copyOf(offered);
        explained = List.copyOf(explained);
        flags = List.copyOf(flags);
    }

    /** Ids of the releases that its flows started with: of the one that runs, and of those left open. */
    public Set<String> pins() {
        return Agenda.pins(release, path);
    }

    /** A conversation in which nothing has happened. */
    public static Conversation blank(ConversationId id, ConversationInput.Started started) {
        return new Conversation(
                id,
                started.channel(),
                started.region(),
                Language.find(started.language()).orElse(Language.NL),
                "",
                started.secretHash(),
                null,
                List.of(),
                List.of(),
                0,
                Facts.NONE,
                null,
                List.of(),
                List.of(),
                Holder.BOT,
                0,
                0,
                null,
                Anamnesis.NONE,
                0,
                started.at(),
                started.at());
    }
}
