package nl.coachopdebank.conversation;

import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.release.Release;

/** The content that a turn is made with. It does not change while the turn is made.
 *
 * @param live what is live at this moment
 * @param pinned older releases, by id, that the conversation's flows started with
 */
public record Releases(Release live, Map<String, Release> pinned) {
    public Releases {
        pinned = Map.copyOf(pinned);
    }

    public static Releases of(Release live) {
        return new Releases(live, Map.of());
    }

    /** A release by id; empty when nobody has it any more: a flow pinned to it goes on in the live one. */
    public Optional<Release> find(String id) {
        return live.id().equals(id) ? Optional.of(live) : Optional.ofNullable(pinned.get(id));
    }
}
