package nl.coachopdebank.content.build;

import java.time.LocalDate;
import java.util.List;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Scheme.Term;
import nl.coachopdebank.conversation.release.Topic;
import nl.coachopdebank.conversation.release.Window;

/** Builds topics and schemes. */
final class KnowledgeBuilder {
    private final Conditions conditions;

    KnowledgeBuilder(Conditions conditions) {
        this.conditions = conditions;
    }

    static Topic topic(Document document) {
        Element root = document.root();
        return new Topic(
                root.text("topic"),
                Texts.text(root.get("title")),
                Texts.words(root, "phrasings"),
                Texts.text(root.get("answer")),
                Texts.buttons(root),
                Texts.sources(root),
                root.text("owner"),
                LocalDate.parse(root.text("checked_on")),
                root.find("valid_until")
                        .map(date -> LocalDate.parse(date.text()))
                        .orElse(null));
    }

    Scheme scheme(Document document) {
        Element root = document.root();
        Element apply = root.get("apply");
        List<Term> terms = root.list("conditions").stream().map(this::term).toList();
        return new Scheme(
                root.text("scheme"),
                Texts.text(root.get("name")),
                root.text("kind"),
                root.text("status"),
                root.textOrNull("as_of"),
                root.strings("regions"),
                conditions.read(root, "shown_when"),
                conditions.read(root, "only_when"),
                root.strings("names"),
                Texts.text(root.get("pays_for")),
                Texts.text(root.get("amount")),
                terms,
                Texts.text(root.get("decides")),
                Texts.text(apply),
                apply.textOrNull("url"),
                root.flag("self_apply"),
                Texts.text(root.get("note")),
                Texts.sources(root),
                root.list("windows").stream().map(KnowledgeBuilder::window).toList());
    }

    private static Window window(Element element) {
        return element.has("month")
                ? Window.inMonth(element.number("month"))
                : Window.of(element.text("opens"), element.text("closes"));
    }

    private Term term(Element element) {
        return new Term(
                element.text("condition"), Texts.text(element.get("text")), conditions.readOrNull(element, "check"));
    }
}
