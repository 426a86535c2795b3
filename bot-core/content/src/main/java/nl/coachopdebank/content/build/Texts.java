package nl.coachopdebank.content.build;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.conversation.release.Button;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Source;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.Words;
import org.jspecify.annotations.Nullable;

/** Builds the small values that all kinds of content share. */
final class Texts {
    private Texts() {}

    static Text text(Element element) {
        return new Text(
                byLanguage(element),
                element.find("whatsapp").map(Texts::byLanguage).orElse(Map.of()));
    }

    private static Map<Language, String> byLanguage(Element element) {
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        element.fields()
                .forEach((code, value) -> Language.find(code)
                        .ifPresent(language ->
                                byLanguage.put(language, value.text().strip())));
        return byLanguage;
    }

    static @Nullable Text textOrNull(Element parent, String field) {
        return parent.find(field).map(Texts::text).orElse(null);
    }

    static Words words(Element parent, String field) {
        Map<Language, List<String>> byLanguage = new EnumMap<>(Language.class);
        parent.find(field)
                .ifPresent(words -> words.fields()
                        .forEach((code, list) -> Language.find(code)
                                .ifPresent(language -> byLanguage.put(
                                        language,
                                        list.items().stream().map(Element::text).toList()))));
        return byLanguage.isEmpty() ? Words.NONE : new Words(byLanguage);
    }

    static List<Button> buttons(Element parent) {
        return parent.list("buttons").stream()
                .map(button -> new Button(button.text("value"), text(button.get("label"))))
                .toList();
    }

    static List<Source> sources(Element parent) {
        return parent.list("sources").stream()
                .map(source -> new Source(
                        source.text("title"), source.textOrNull("url"), LocalDate.parse(source.text("checked_on"))))
                .toList();
    }
}
