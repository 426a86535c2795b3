package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.Clauses.Clause;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.AsIfSo;
import nl.coachopdebank.conversation.words.Spelling;

/** Reads from "wat als ik 27 word en in Kampen woon" what is supposed of the resident. Nothing of it is kept. */
final class SupposedFacts {
    private static final Set<String> JOINTS = Set.of("en", "and", "of", "or", "maar", "but");

    private static final Set<String> ASKING = Set.of(
            "wat",
            "wel",
            "welke",
            "hoe",
            "krijg",
            "kan",
            "mag",
            "heb",
            "verandert",
            "dan",
            "komt",
            "what",
            "which",
            "how",
            "can",
            "do",
            "would",
            "then");

    private static final Set<String> SOMEBODY = Set.of("ik", "i", "im", "mijn", "my", "me", "mn", "we", "wij");

    private final Scene scene;

    SupposedFacts(Scene scene) {
        this.scene = scene;
    }

    /** The facts of the voucher questions that the text supposes; empty when it opens otherwise, or tells none. */
    List<Fact> in(String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        int from = opener(words);
        if (from == 0 || from == words.length) {
            return List.of();
        }
        List<String> clauses = clauses(text, from);
        List<Fact> asIfSo =
                read(String.join(", ", clauses.stream().map(AsIfSo::of).toList()));
        return asIfSo.isEmpty() ? read(String.join(", ", clauses)) : asIfSo;
    }

    /** Where "en wat als" ends. */
    private int opener(String[] words) {
        int at = words.length > 1 && JOINTS.contains(words[0]) ? 1 : 0;
        int end = scene.content().wordLists().end(WordList.TRIAL, words, at);
        return Math.max(end, 0);
    }

    /** What comes after the opener, up to where something is asked; each clause says of whom it speaks. */
    private static List<String> clauses(String text, int from) {
        Clauses parts = Clauses.of(text);
        String[] words = parts.words();
        List<String> clauses = new ArrayList<>();
        for (Clause clause : parts.all()) {
            int start = Math.max(clause.from(), from);
            if (start < clause.to() && JOINTS.contains(words[start])) {
                start++;
            }
            if (start >= clause.to()) {
                continue;
            }
            if (!clauses.isEmpty() && ASKING.contains(words[start])) {
                break;
            }
            String said = String.join(" ", Arrays.copyOfRange(words, start, clause.to()));
            clauses.add(clauses.isEmpty() || SOMEBODY.contains(words[start]) ? said : "ik " + said);
        }
        return clauses;
    }

    private List<Fact> read(String words) {
        Told told = scene.told(words);
        Map<String, Fact> found = new LinkedHashMap<>();
        for (Ask ask : asks()) {
            String fact = ask.question().fact();
            Optional<String> value = scene.spotter().spot(ask, told, Care.CORRECTION);
            value.ifPresent(said -> found.putIfAbsent(fact, new Fact(fact, said)));
        }
        return List.copyOf(found.values());
    }

    /** The questions that matter for the voucher desk. */
    private List<Ask> asks() {
        return scene.content().flows().values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(Flow::asks)
                .flatMap(List::stream)
                .filter(ask -> ask.question().mattersFor() != null)
                .toList();
    }

    /** All that would hold: answers to questions that nobody would be asked then count no longer. */
    Facts with(List<Fact> supposed) {
        Facts real = scene.facts;
        for (Fact fact : supposed) {
            scene.facts = scene.facts.with(fact);
        }
        new FactFlows(scene).dropMoot();
        Facts then = scene.facts;
        scene.facts = real;
        return then;
    }
}
