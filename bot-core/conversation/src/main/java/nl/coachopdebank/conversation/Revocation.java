package nl.coachopdebank.conversation;

import java.util.Set;
import java.util.stream.Collectors;

/** Messages that the resident took back. The transcript keeps its numbers; who shows it leaves their words out. */
public final class Revocation {
    private static final String MARK = "!revoked:";

    private Revocation() {}

    static void note(Scene scene, String messageId) {
        scene.path.add(MARK + messageId);
    }

    static boolean isMark(String entry) {
        return entry.startsWith(MARK);
    }

    /** Ids of the messages that were taken back. */
    public static Set<String> of(Conversation conversation) {
        return conversation.path().stream()
                .filter(Revocation::isMark)
                .map(entry -> entry.substring(MARK.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
