package nl.coachopdebank.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.release.Flow;
import org.jspecify.annotations.Nullable;

/** Which flow runs, and which were left open. A flow left open keeps the release that it started with. */
final class Agenda {
    private static final String OPEN = "^";
    private static final char AT = '@';

    private final Scene scene;

    Agenda(Scene scene) {
        this.scene = scene;
    }

    /** Makes this the running flow; one that still asks is left open. Empty, and nothing changed, when there is none. */
    Optional<Flow> begin(String flowId) {
        if (scene.asks() && scene.position != null && scene.position.flow().equals(flowId)) {
            scene.position = new Position(flowId, "", 0, null);
            return Optional.ofNullable(scene.flow());
        }
        String entry = entry(flowId);
        String pin = entry == null ? "" : release(entry);
        Optional<Flow> pinned = scene.contentOf(pin).flatMap(content -> content.flow(flowId));
        Optional<Flow> flow = pinned.or(() -> scene.content().flow(flowId));
        if (flow.isPresent()) {
            rest();
            scene.path.remove(entry);
            scene.release = pinned.isPresent() ? pin : scene.live.id();
            scene.position = new Position(flowId, "", 0, null);
        }
        return flow;
    }

    /** True when the flow exists, today or in the release that it was left open in. */
    boolean has(String flowId) {
        return scene.content().flow(flowId).isPresent() || isOpen(flowId);
    }

    /** The running flow rests; its answers stay, so that it can be gone on with. */
    void rest() {
        Position position = scene.position;
        if (scene.asks() && position != null) {
            leaveOpen(position);
        }
    }

    private void leaveOpen(Position position) {
        scene.path.add(OPEN + position.flow() + AT + scene.release);
        scene.position = new Position(position.flow(), "", 0, null);
        scene.release = "";
    }

    /** The flow that was left open last, to be gone on with. */
    Optional<Flow> open() {
        Flow last = null;
        for (String entry : scene.path) {
            if (entry.startsWith(OPEN)) {
                last = flow(entry).orElse(last);
            }
        }
        return Optional.ofNullable(last);
    }

    /** A question that opens in a flow that had ended pins the flow to the release of today. */
    void pin() {
        if (scene.release.isEmpty()) {
            scene.release = scene.live.id();
        }
    }

    /** When the release of the waiting question is gone, today's flow goes on in its place, or none does. */
    void dropVanished() {
        Position position = scene.position;
        if (position == null || !position.waits() || scene.asks()) {
            return;
        }
        boolean stillThere = scene.content().flow(position.flow()).isPresent();
        if (stillThere) {
            leaveOpen(position);
        } else {
            scene.position = null;
            scene.release = "";
        }
    }

    private boolean isOpen(String flowId) {
        String entry = entry(flowId);
        return entry != null && flow(entry).isPresent();
    }

    private Optional<Flow> flow(String entry) {
        String flowId = entry.substring(OPEN.length(), entry.lastIndexOf(AT));
        return scene.contentOf(release(entry))
                .flatMap(content -> content.flow(flowId))
                .or(() -> scene.content().flow(flowId));
    }

    private @Nullable String entry(String flowId) {
        for (String entry : scene.path) {
            if (entry.startsWith(OPEN + flowId + AT)) {
                return entry;
            }
        }
        return null;
    }

    /** The releases of the running flow and of those left open. */
    static Set<String> pins(String running, List<String> path) {
        Set<String> pins = new HashSet<>();
        pins.add(running);
        path.stream().filter(mark -> mark.startsWith(OPEN)).map(Agenda::release).forEach(pins::add);
        pins.remove("");
        return pins;
    }

    private static String release(String entry) {
        return entry.substring(entry.lastIndexOf(AT) + 1);
    }
}
