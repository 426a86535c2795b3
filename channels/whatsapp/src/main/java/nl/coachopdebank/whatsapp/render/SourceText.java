package nl.coachopdebank.whatsapp.render;

import java.util.List;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.SourceLine;
import nl.coachopdebank.conversation.release.Language;

/** Where it was read, and when that was last checked: once when it was on the same day for all. */
final class SourceText {
    private SourceText() {}

    /** Empty when there are none. */
    static String of(List<SourceLine> sources, Language language) {
        if (sources.isEmpty()) {
            return "";
        }
        boolean once = sources.stream().map(SourceLine::checkedOn).distinct().count() == 1;
        String all = once ? checked(sources.get(0), language) : "";
        return Wording.SOURCES.in(language) + all + ":\n"
                + sources.stream()
                        .map(source -> "- " + title(source) + (once ? "" : checked(source, language)))
                        .collect(Collectors.joining("\n"));
    }

    private static String title(SourceLine source) {
        String address = source.url();
        return address == null ? Markdown.escaped(source.title()) : Markdown.link(source.title(), address);
    }

    private static String checked(SourceLine source, Language language) {
        String day = Markdown.escaped(DateText.of(source.checkedOn(), language));
        return day.isEmpty() ? "" : ", " + Wording.CHECKED_ON.in(language, day);
    }
}
