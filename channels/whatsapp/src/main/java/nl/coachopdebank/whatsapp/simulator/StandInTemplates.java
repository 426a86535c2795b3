package nl.coachopdebank.whatsapp.simulator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The templates of the stand-in, and which of them Meta has paused. */
public final class StandInTemplates {
    /** Tells a person that a coach has answered. */
    public static final String ANSWER_READY = "coach_antwoord_klaar";

    /** The same in other words, for when Meta pauses the first. */
    public static final String ANSWER_READY_SPARE = "coach_antwoord_klaar_2";

    /** What the demo has: both templates in Dutch and English, each with the first name of the coach as its one gap. */
    public static final List<StandInTemplate> DEMO = List.of(
            new StandInTemplate(
                    999000000000441L,
                    ANSWER_READY,
                    "nl",
                    "Hallo, {{1}} van Coach op de Bank heeft je antwoord klaar. Tik op de knop om het te lezen.",
                    List.of("Lees antwoord")),
            new StandInTemplate(
                    999000000000442L,
                    ANSWER_READY,
                    "en",
                    "Hello, {{1}} of Coach op de Bank has your answer ready. Tap the button to read it.",
                    List.of("Read answer")),
            new StandInTemplate(
                    999000000000443L,
                    ANSWER_READY_SPARE,
                    "nl",
                    "Je vraag aan Coach op de Bank is beantwoord door {{1}}. Tik op de knop om verder te gaan.",
                    List.of("Lees antwoord")),
            new StandInTemplate(
                    999000000000444L,
                    ANSWER_READY_SPARE,
                    "en",
                    "Your question to Coach op de Bank was answered by {{1}}. Tap the button to go on.",
                    List.of("Read answer")));

    private final List<StandInTemplate> all;
    private final Set<String> paused = new HashSet<>();

    public StandInTemplates(List<StandInTemplate> all) {
        this.all = List.copyOf(all);
    }

    List<StandInTemplate> list() {
        return all;
    }

    StandInTemplate get(String name, String language) {
        return all.stream()
                .filter(one -> one.name().equals(name) && one.language().equals(language))
                .findFirst()
                .orElseThrow(() -> GraphError.TEMPLATE_MISSING.because(
                        "template name (" + name + ") does not exist in " + language));
    }

    boolean isPaused(String name) {
        return paused.contains(name);
    }

    /** @return those that changed, one for each language */
    List<StandInTemplate> pause(String name, boolean pause) {
        List<StandInTemplate> named =
                all.stream().filter(one -> one.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("there is no such template");
        }
        boolean changed = pause ? paused.add(name) : paused.remove(name);
        return changed ? named : List.of();
    }
}
