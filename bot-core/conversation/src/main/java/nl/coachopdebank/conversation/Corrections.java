package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Phrase;
import org.jspecify.annotations.Nullable;

/** Changing an earlier answer, in words or by button. */
final class Corrections {
    private static final String EDIT = "_edit:";

    private final Scene scene;
    private final FactFlows flows;

    Corrections(Scene scene) {
        this.scene = scene;
        this.flows = new FactFlows(scene);
    }

    /** Offers the answers given so far. */
    void list() {
        List<Fact> facts = Summary.inOrder(scene).stream()
                .filter(fact -> flows.ask(fact.name()).isPresent())
                .toList();
        if (facts.isEmpty()) {
            nothing();
            return;
        }
        scene.composer.say(Phrase.WHAT_TO_CORRECT);
        for (Fact fact : facts) {
            scene.composer.choice(EDIT + fact.name(), Labels.fact(scene.pinned(), fact.name(), scene.language));
        }
        scene.composer.choice(Command.CONTINUE, Phrase.LABEL_CONTINUE).choice(Command.COACH, Phrase.LABEL_COACH);
    }

    private void nothing() {
        scene.composer.say(Phrase.NOTHING_TO_CORRECT);
        new Opening(scene).goOn();
    }

    /** A pressed "change this answer"; false when the value is something else. */
    boolean edit(String value) {
        if (!value.startsWith(EDIT)) {
            return false;
        }
        String fact = value.substring(EDIT.length());
        Optional<Flow> flow = flows.flow(fact);
        if (flow.isEmpty() || !scene.facts.has(fact)) {
            scene.composer.say(Phrase.OLD_BUTTON);
            new Opening(scene).goOn();
        } else {
            askAgain(flow.get(), flow.get().asking(fact).orElseThrow());
        }
        return true;
    }

    /** The question before this one, again. */
    void back() {
        Flow flow = scene.flow();
        Optional<Ask> previous = flow == null ? Optional.empty() : previous(flow);
        if (flow == null || previous.isEmpty()) {
            nothing();
        } else {
            askAgain(flow, previous.get());
        }
    }

    /** The last question with an answer; while an earlier one is open again, the one before that. */
    private Optional<Ask> previous(Flow flow) {
        Position position = scene.position;
        boolean edits = position != null && position.editing() != null;
        return new AskingOrder(scene)
                .of(new Questions(scene).route(flow)).stream()
                        .takeWhile(ask -> !edits || !isWaiting(ask))
                        .filter(ask -> scene.facts.has(ask.question().fact()) && !isWaiting(ask))
                        .reduce((first, second) -> second);
    }

    private boolean isWaiting(Ask ask) {
        return scene.position != null && ask.id().equals(scene.position.step());
    }

    private void askAgain(Flow flow, Ask ask) {
        scene.agenda.begin(flow.id());
        scene.position = new Position(flow.id(), ask.id(), 0, ask.question().fact());
        new Questions(scene).ask(flow, ask);
    }

    /** A correction said in words, such as "nee, ik woon in Kampen"; false when the text is none. */
    boolean inWords(String text, @Nullable Ask waiting) {
        SpokenCorrections spoken = new SpokenCorrections(scene);
        List<Fact> changed = new ArrayList<>(spoken.corrected(text, waiting));
        if (changed.isEmpty() && waiting == null) {
            changed.addAll(spoken.restated(scene.told(text), null));
        }
        if (changed.isEmpty()) {
            return false;
        }
        if (waiting == null && SideQuestion.looksLikeOne(text, false)) {
            adopt(changed);
            return false;
        }
        apply(changed, waiting == null ? List.of() : new StoryReader(scene).beside(waiting, null, text));
        return true;
    }

    /** Takes over a changed answer to a question that does not wait; false when nothing changes. */
    boolean replace(Fact fact) {
        if (scene.facts.fact(fact.name()).filter(fact::equals).isPresent()) {
            return false;
        }
        apply(List.of(fact), List.of());
        return true;
    }

    private void apply(List<Fact> changed, List<Fact> more) {
        Optional<Flow> flow = flows.flow(changed.get(0).name());
        adopt(changed);
        new StoryReader(scene).note(more);
        flow.ifPresent(found -> {
            if (!scene.asks() || scene.position == null || !found.id().equals(scene.position.flow())) {
                scene.agenda.begin(found.id());
            }
            new Walker(scene).goOn();
        });
    }

    /** Notes changed facts, says so, and thinks over what followed from the old ones. */
    void adopt(List<Fact> changed) {
        if (!changed.isEmpty()) {
            Optional<Flow> flow = flows.flow(changed.get(0).name());
            changed.forEach(scene::tell);
            confirm(changed);
            flow.ifPresent(this::thinkOver);
        }
    }

    void confirm(List<Fact> changed) {
        StringBuilder list = new StringBuilder(scene.text(Phrase.CORRECTED));
        changed.forEach(fact -> list.append("\n- ").append(Summary.line(scene, fact)));
        scene.composer.sayPersonally(list.toString());
    }

    /** What was concluded in this flow is concluded anew; advice given in another one changes with it. */
    void thinkOver(Flow flow) {
        flows.dropMoot();
        Walker.forgetConclusions(scene, flow);
        if (scene.advice != null) {
            Triage.flow(scene.pinned()).flatMap(Triage::advice).ifPresent(step -> new Triage(scene).renew(step));
        }
    }

    /** The label under which a value was once offered; empty when it was not an answer or an edit. */
    Optional<String> labelOf(String value) {
        if (value.startsWith(EDIT)) {
            String fact = value.substring(EDIT.length());
            return scene.facts.has(fact)
                    ? Optional.of(Labels.fact(scene.pinned(), fact, scene.language))
                    : Optional.empty();
        }
        int colon = value.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : flows.ask(value.substring(0, colon))
                        .flatMap(ask -> ask.pressed(value.substring(colon + 1))
                                .map(pressed -> ask.inWords(pressed, scene.language)));
    }
}
