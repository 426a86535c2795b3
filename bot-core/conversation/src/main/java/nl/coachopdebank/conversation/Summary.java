package nl.coachopdebank.conversation;

import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Phrase;

/** The resident's answers as a list to read and correct. */
final class Summary {
    private Summary() {}

    static String of(Scene scene) {
        StringBuilder list = new StringBuilder(scene.text(Phrase.SUMMARY));
        scene.facts.list().forEach(fact -> list.append("\n- ").append(line(scene, fact)));
        return list.toString();
    }

    static String line(Scene scene, Fact fact) {
        String label = Labels.fact(scene.pinned(), fact.name(), scene.language);
        String answer = fact.isSkipped()
                ? scene.text(Phrase.SUMMARY_SKIPPED)
                : Labels.answer(scene.pinned(), scene.places(), fact, scene.language);
        return "**" + label + "**: " + Plain.escaped(answer);
    }
}
