package nl.coachopdebank.content.lint;

import java.util.List;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.WordList;

/** Each list that the engine listens for has words in Dutch and English. */
final class EngineWords implements ContentRule {
    @Override
    public void check(Subject subject, Report report) {
        subject.shelf().find(FileKind.WORD_LISTS).ifPresent(document -> {
            for (WordList list : WordList.values()) {
                check(subject, list, document.root().spot(), report);
            }
        });
    }

    private static void check(Subject subject, WordList list, Spot spot, Report report) {
        for (Language language : List.of(Language.NL, Language.EN)) {
            if (subject.content()
                    .wordLists()
                    .entry(list)
                    .patterns()
                    .in(language)
                    .isEmpty()) {
                report.error(
                        spot,
                        "word-list",
                        "De lijst '" + list.key() + "' heeft geen woorden in de taal " + language.code() + ".",
                        "Schrijf patterns voor deze taal.");
            }
        }
    }
}
