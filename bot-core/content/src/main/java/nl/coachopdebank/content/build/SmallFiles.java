package nl.coachopdebank.content.build;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.HelpLine;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Role;
import nl.coachopdebank.conversation.release.SafetyRule;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.release.WordLists;
import nl.coachopdebank.conversation.release.Words;

/** Builds what stands in one file each: roles, help lines, safety rules and examples, phrases, commands, word lists, and what is out of scope. */
final class SmallFiles {
    private final Shelf shelf;
    private final Report report;

    SmallFiles(Shelf shelf, Report report) {
        this.shelf = shelf;
        this.report = report;
    }

    Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Element role : list(FileKind.ROLES, "roles")) {
            String id = role.text("role");
            roles.put(id, new Role(id, Texts.text(role.get("title")), Texts.text(role.get("organisation"))));
        }
        return roles;
    }

    Map<String, HelpLine> helpLines() {
        Map<String, HelpLine> lines = new LinkedHashMap<>();
        for (Element line : list(FileKind.HELP_LINES, "lines")) {
            String id = line.text("line");
            lines.put(
                    id,
                    new HelpLine(
                            id,
                            line.text("name"),
                            line.text("number"),
                            line.text("display"),
                            Texts.text(line.get("hours"))));
        }
        return lines;
    }

    List<SafetyRule> safetyRules() {
        return list(FileKind.SAFETY, "signals").stream()
                .map(signal -> new SafetyRule(
                        signal.text("signal"),
                        signal.flag("stops"),
                        signal.strings("lines"),
                        Texts.textOrNull(signal, "text"),
                        Texts.words(signal, "patterns"),
                        Texts.words(signal, "unless")))
                .toList();
    }

    Map<Phrase, Text> phrases() {
        Map<String, Phrase> byKey = new LinkedHashMap<>();
        for (Phrase phrase : Phrase.values()) {
            byKey.put(phrase.key(), phrase);
        }
        Map<Phrase, Text> phrases = new EnumMap<>(Phrase.class);
        entries(FileKind.PHRASES, "phrases").forEach((key, element) -> {
            Phrase phrase = byKey.get(key);
            if (phrase == null) {
                report.warning(
                        element.spot(),
                        "phrase",
                        "De zin '" + key + "' gebruikt niemand.",
                        Nearest.remedy(key, byKey.keySet()));
            } else {
                phrases.put(phrase, Texts.text(element));
            }
        });
        return phrases;
    }

    Map<Command, Words> commands() {
        Map<Command, Words> commands = new EnumMap<>(Command.class);
        shelf.find(FileKind.COMMANDS)
                .map(document -> document.root().get("commands"))
                .ifPresent(all -> all.fields()
                        .forEach((name, element) -> Command.ofName(name)
                                .ifPresentOrElse(
                                        command -> commands.put(command, Texts.words(all, name)),
                                        () -> report.error(
                                                element.spot(),
                                                "command",
                                                "Het commando '" + name + "' bestaat niet.",
                                                Nearest.remedy(name, names())))));
        return commands;
    }

    WordLists wordLists() {
        Map<String, WordList> byKey = new LinkedHashMap<>();
        for (WordList list : WordList.values()) {
            byKey.put(list.key(), list);
        }
        Map<WordList, WordLists.Entry> lists = new EnumMap<>(WordList.class);
        entries(FileKind.WORD_LISTS, "lists").forEach((key, element) -> {
            WordList list = byKey.get(key);
            if (list == null) {
                report.error(
                        element.spot(),
                        "word-list",
                        "De lijst '" + key + "' bestaat niet.",
                        Nearest.remedy(key, byKey.keySet()));
            } else {
                lists.put(list, new WordLists.Entry(Texts.words(element, "patterns"), Texts.words(element, "unless")));
            }
        });
        return new WordLists(lists);
    }

    Words outOfScope() {
        return shelf.find(FileKind.OUT_OF_SCOPE)
                .map(document -> Texts.words(document.root(), "phrasings"))
                .orElse(Words.NONE);
    }

    private static List<String> names() {
        return List.of(Command.values()).stream()
                .map(command -> command.value().substring(1))
                .toList();
    }

    private List<Element> list(FileKind kind, String field) {
        return shelf.find(kind).map(document -> document.root().list(field)).orElse(List.of());
    }

    private Map<String, Element> entries(FileKind kind, String field) {
        Optional<Map<String, Element>> entries =
                shelf.find(kind).map(document -> document.root().get(field).fields());
        return entries.orElse(Map.of());
    }
}
