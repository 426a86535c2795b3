package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Spelling;

/** Changing an earlier answer, in words or by button. */
final class Corrections {
    private static final String EDIT = "_edit:";
    private static final List<String> OPENERS = List.of(
            "nee", "nee sorry", "sorry", "eigenlijk", "ik bedoel", "ik bedoelde", "oeps", "correctie", "foutje", "toch", "wacht", "klopt niet",
            "no", "actually", "i mean", "i meant", "oops", "wait");

    private final Scene scene;

    Corrections(Scene scene) {
        this.scene = scene;
    }

    /** Offers the answers given so far. */
    void list() {
        List<Fact> facts = scene.facts.list();
        if (facts.isEmpty()) {
            scene.composer.say(Phrase.NOTHING_TO_CORRECT);
            new Opening(scene).goOn();
            return;
        }
        scene.composer.say(Phrase.WHAT_TO_CORRECT);
        for (Fact fact : facts) {
            scene.composer.choice(EDIT + fact.name(), Labels.fact(scene.pinned(), fact.name(), scene.language));
        }
        scene.composer.choice(Command.CONTINUE, Phrase.LABEL_CONTINUE);
    }

    /** A pressed "change this answer"; false when the value is something else. */
    boolean edit(String value) {
        if (!value.startsWith(EDIT)) {
            return false;
        }
        String fact = value.substring(EDIT.length());
        Optional<Flow> flow = flowOf(fact);
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
        List<Ask> answered = flow == null
                ? List.of()
                : new Questions(scene).route(flow).stream()
                        .filter(ask -> scene.facts.has(ask.question().fact()) && !isWaiting(ask))
                        .toList();
        if (flow == null || answered.isEmpty()) {
            scene.composer.say(Phrase.NOTHING_TO_CORRECT);
            new Opening(scene).goOn();
        } else {
            askAgain(flow, previous(answered));
        }
    }

    private Ask previous(List<Ask> answered) {
        Flow flow = scene.flow();
        Ask last = answered.get(answered.size() - 1);
        if (flow == null || scene.position == null || scene.position.editing() == null) {
            return last;
        }
        int here = flow.index().getOrDefault(scene.position.step(), Integer.MAX_VALUE);
        return answered.stream()
                .filter(ask -> flow.index().getOrDefault(ask.id(), 0) < here)
                .reduce((first, second) -> second)
                .orElse(last);
    }

    private boolean isWaiting(Ask ask) {
        return scene.position != null && ask.id().equals(scene.position.step());
    }

    private void askAgain(Flow flow, Ask ask) {
        if (scene.release.isEmpty()) {
            scene.release = scene.live.id();
        }
        scene.position = new Position(flow.id(), ask.id(), 0, ask.question().fact());
        new Questions(scene).ask(flow, ask);
    }

    /** A correction said in words, such as "nee, ik woon in Kampen"; false when the text is none. */
    boolean inWords(String text, AnswerReader reader) {
        Optional<String> rest = afterOpener(text);
        if (rest.isEmpty()) {
            return false;
        }
        List<Fact> changed = new ArrayList<>();
        for (Fact told : scene.facts.list()) {
            flowOf(told.name()).flatMap(flow -> flow.asking(told.name()))
                    .filter(ask -> !(ask instanceof AskText) && !isWaiting(ask))
                    .flatMap(ask -> reader.spot(ask, text).or(() -> reader.spot(ask, "ik " + rest.get() + " ja")))
                    .filter(value -> !value.equals(told.value()))
                    .ifPresent(value -> changed.add(new Fact(told.name(), value)));
        }
        if (changed.isEmpty()) {
            return false;
        }
        apply(changed);
        return true;
    }

    private void apply(List<Fact> changed) {
        changed.forEach(scene::tell);
        confirm(changed);
        Flow flow = flowOf(changed.get(0).name()).orElse(scene.flow());
        if (flow == null) {
            return;
        }
        Walker.forgetConclusions(scene, flow);
        if (!scene.asks() || scene.position == null || !flow.id().equals(scene.position.flow())) {
            scene.begin(flow);
        }
        new Walker(scene).goOn();
    }

    void confirm(List<Fact> changed) {
        StringBuilder list = new StringBuilder(scene.text(Phrase.CORRECTED));
        changed.forEach(fact -> list.append("\n- ").append(Summary.line(scene, fact)));
        scene.composer.sayPersonally(list.toString());
    }

    /** The label under which a value was once offered; empty when it was not an answer or an edit. */
    Optional<String> labelOf(String value) {
        if (value.startsWith(EDIT)) {
            String fact = value.substring(EDIT.length());
            return scene.facts.has(fact) ? Optional.of(Labels.fact(scene.pinned(), fact, scene.language)) : Optional.empty();
        }
        int colon = value.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : flowOf(value.substring(0, colon))
                        .flatMap(flow -> flow.asking(value.substring(0, colon)))
                        .flatMap(ask -> Labels.option(ask, value.substring(colon + 1)))
                        .map(option -> option.label().in(scene.language));
    }

    /** The flow that is under way when it asks for this fact, else the counted flow whose outcome hangs on it. */
    private Optional<Flow> flowOf(String fact) {
        Optional<Flow> running = Optional.ofNullable(scene.flow()).filter(flow -> flow.asking(fact).isPresent());
        if (scene.asks() && running.isPresent()) {
            return running;
        }
        return scene.pinned().flows().values().stream()
                .filter(flow -> flow.progress() && flow.asking(fact).isPresent())
                .findFirst()
                .or(() -> running);
    }

    private static Optional<String> afterOpener(String text) {
        String normal = Spelling.normal(text);
        return OPENERS.stream()
                .filter(opener -> normal.startsWith(opener + " "))
                .map(opener -> normal.substring(opener.length() + 1))
                .reduce((first, second) -> first.length() <= second.length() ? first : second);
    }
}
