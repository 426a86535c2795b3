package nl.coachopdebank.content.lint;

import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Language;

/** A text that residents or coaches read, in one language.
 *
 * @param field the name of the text, for example {@code reason}
 */
record Passage(Spot spot, FileKind kind, String field, Language language, String text) {
    /** All texts of a file. */
    static List<Passage> of(Document document) {
        List<Passage> passages = new ArrayList<>();
        document.root().fields().forEach((field, element) -> collect(document.kind(), field, element, passages));
        return passages;
    }

    private static void collect(FileKind kind, String field, Element element, List<Passage> passages) {
        if (element.isList()) {
            element.items().forEach(item -> collect(kind, field, item, passages));
        } else if (element.find("nl").filter(Element::isText).isPresent()) {
            element.fields()
                    .forEach((code, text) -> Language.find(code)
                            .ifPresent(language ->
                                    passages.add(new Passage(text.spot(), kind, field, language, text.text()))));
        } else {
            element.fields().forEach((name, child) -> collect(kind, name, child, passages));
        }
    }
}
