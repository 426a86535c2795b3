package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Commit;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.codec.HandOffLineCodec;

/**
 * What a server tells the others after a commit: its own id, and one line for each thing that changed. {@code t}: a
 * conversation and its last seq. {@code x}: a conversation that was erased. {@code h}: a hand-off's shard and id, whose
 * line is to be read. {@code g}: the last line of a hand-off that is gone.
 */
final class TurnNotice {
    private TurnNotice() {}

    static String of(String server, int shard, List<Commit> commits) {
        StringBuilder notice = new StringBuilder(server);
        for (Commit commit : commits) {
            if (commit.turn() != null) {
                add(shard, commit, notice);
            }
        }
        return notice.length() == server.length() ? "" : notice.toString();
    }

    private static void add(int shard, Commit commit, StringBuilder notice) {
        ConversationId id = commit.conversation();
        if (commit.erases()) {
            notice.append("\nx").append(id);
            HandOffLine gone = commit.erasedLine();
            if (gone != null) {
                notice.append("\ng").append(new String(HandOffLineCodec.encode(gone), StandardCharsets.UTF_8));
            }
            return;
        }
        notice.append("\nt")
                .append(id)
                .append(' ')
                .append(commit.lengthBefore() + commit.events().size());
        HandOffLine line = commit.handOffLine();
        if (line != null) {
            notice.append("\nh").append(shard).append(' ').append(line.handOff().id());
        }
    }
}
