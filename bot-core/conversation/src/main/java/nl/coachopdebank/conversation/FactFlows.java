package nl.coachopdebank.conversation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Flow;

/** Which flow a fact belongs to, now that it is to be changed. */
final class FactFlows {
    private final Scene scene;

    FactFlows(Scene scene) {
        this.scene = scene;
    }

    /** The flow under way when it asks for this fact, else the counted flow whose outcome hangs on it. */
    Optional<Flow> flow(String fact) {
        Optional<Flow> running = Optional.ofNullable(scene.flow())
                .filter(flow -> scene.asks() && flow.asking(fact).isPresent());
        return running.or(() -> counted()
                .filter(flow -> flow.asking(fact).isPresent())
                .min(Comparator.<Flow>comparingInt(flow -> rank(flow, fact)).thenComparing(Flow::id)));
    }

    Optional<Ask> ask(String fact) {
        return flow(fact).flatMap(flow -> flow.asking(fact));
    }

    private int rank(Flow flow, String fact) {
        if (scene.advice != null && Triage.advice(flow).isPresent()) {
            return 0;
        }
        if (scene.path.stream().anyMatch(entry -> entry.startsWith(flow.id() + ":"))) {
            return 1;
        }
        boolean own = flow.asking(fact)
                .filter(ask -> ask.question().mattersFor() == null)
                .isPresent();
        return own ? 2 : 3;
    }

    /** After a change: answers to questions that no flow asks any more count no longer. */
    void dropMoot() {
        int before;
        do {
            before = scene.facts.list().size();
            Set<String> asked = new HashSet<>();
            Set<String> moot = new HashSet<>();
            counted().forEach(flow -> {
                new Questions(scene)
                        .route(flow)
                        .forEach(ask -> asked.add(ask.question().fact()));
                flow.asks().forEach(ask -> moot.add(ask.question().fact()));
            });
            moot.removeAll(asked);
            moot.forEach(fact -> scene.facts = scene.facts.without(fact));
        } while (scene.facts.list().size() < before);
    }

    private Stream<Flow> counted() {
        return scene.pinned().flows().values().stream().filter(Flow::progress);
    }
}
