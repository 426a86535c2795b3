package nl.coachopdebank.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Language;

/** A text that residents or coaches read, in one language.
 *
 * @param field the name of the text, for example {@code reason}
 * @param onWhatsApp whether it is said on WhatsApp alone
 * @param hasTwin whether it stands beside the same text in this language for elsewhere
 */
record Passage(
        Spot spot, FileKind kind, String field, Language language, String text, boolean onWhatsApp, boolean hasTwin) {
    private static final String WHATSAPP = "whatsapp";

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
            Map<String, Element> ordinary = element.fields();
            Map<String, Element> special =
                    element.find(WHATSAPP).map(Element::fields).orElse(Map.of());
            ordinary.forEach((code, text) -> add(kind, field, code, text, false, special, passages));
            special.forEach((code, text) -> add(kind, field, code, text, true, ordinary, passages));
        } else {
            element.fields().forEach((name, child) -> collect(kind, name, child, passages));
        }
    }

    private static void add(
            FileKind kind,
            String field,
            String code,
            Element text,
            boolean onWhatsApp,
            Map<String, Element> twins,
            List<Passage> passages) {
        Language.find(code)
                .ifPresent(language -> passages.add(new Passage(
                        text.spot(), kind, field, language, text.text(), onWhatsApp, twins.containsKey(code))));
    }
}
