package nl.coachopdebank.coachconsole;

import java.util.List;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Words;

/** In which words a coach would ask for what a resident told already. */
final class AlreadyTold {
    /** The answer "I do not know": to ask again may help. */
    private static final String UNSURE = "weet_niet";

    private AlreadyTold() {}

    /** Editors' patterns in the language of the talk; none for what was skipped, or not known to the resident. */
    static List<String> asked(RegionContent content, Fact fact, Language language) {
        return fact.isSkipped() || UNSURE.equals(fact.value())
                ? List.of()
                : content.asking(fact.name())
                        .map(ask -> ask.question().coachAsks())
                        .orElse(Words.NONE)
                        .in(language);
    }
}
