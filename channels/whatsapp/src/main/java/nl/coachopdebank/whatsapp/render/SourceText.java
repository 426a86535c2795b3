package nl.coachopdebank.whatsapp.render;

import java.util.List;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.SourceLine;
import nl.coachopdebank.conversation.release.Language;

/** Where it was read, and when that was last checked. */
final class SourceText {
    private SourceText() {}

    /** Empty when there are none. */
    static String of(List<SourceLine> sources, Language language) {
        return sources.isEmpty()
                ? ""
                : Wording.SOURCES.in(language) + ":\n"
                        + sources.stream().map(source -> line(source, language)).collect(Collectors.joining("\n"));
    }

    private static String line(SourceLine source, Language language) {
        String title =
                source.url() == null ? Markdown.escaped(source.title()) : Markdown.link(source.title(), source.url());
        String checked = source.checkedOn().isBlank()
                ? ""
                : ", " + Wording.CHECKED_ON.in(language, DateText.of(source.checkedOn(), language));
        return "- " + title + checked;
    }
}
