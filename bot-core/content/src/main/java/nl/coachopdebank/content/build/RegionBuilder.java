package nl.coachopdebank.content.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.coachopdebank.content.conditions.CelConditions;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.CannedReply;
import nl.coachopdebank.conversation.release.DecisionTable;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.OpeningHours;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.SafetyExamples;
import nl.coachopdebank.conversation.release.SafetyNet;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.Topic;
import nl.coachopdebank.conversation.release.Words;
import nl.coachopdebank.conversation.words.Spelling;

/** Builds the content of regions out of their shelves. What two regions have from the same files is built once. */
public final class RegionBuilder {
    private final CelConditions cel;
    private final LocalDate today;
    private final Report report;
    private final Map<List<Document>, Object> built = new HashMap<>();

    public RegionBuilder(CelConditions cel, LocalDate today, Report report) {
        this.cel = cel;
        this.today = today;
        this.report = report;
    }

    /** Empty when the calendar is missing or wrong; the report then says so. Topics past their last day are left out. */
    public Optional<RegionContent> build(Shelf shelf, SafetyNet safety) {
        Conditions conditions = new Conditions(cel, report, null);
        FlowBuilder flows = new FlowBuilder(shelf, conditions, report);
        TableBuilder tables = new TableBuilder(cel, report);
        KnowledgeBuilder knowledge = new KnowledgeBuilder(conditions);
        SmallFiles small = new SmallFiles(shelf, report);
        Map<String, Topic> topics = all(shelf, FileKind.TOPIC, Topic.class, KnowledgeBuilder::topic);
        topics.values().removeIf(this::isPast);
        return hours(shelf)
                .map(hours -> new RegionContent(
                        all(shelf, FileKind.FLOW, Flow.class, flows::build),
                        all(shelf, FileKind.TABLE, DecisionTable.class, tables::build),
                        topics,
                        all(shelf, FileKind.SCHEME, Scheme.class, knowledge::scheme),
                        small.phrases(),
                        small.commands(),
                        small.roles(),
                        hours,
                        small.helpLines(),
                        safety,
                        small.wordLists(),
                        small.outOfScope(),
                        all(shelf, FileKind.REPLY, CannedReply.class, RegionBuilder::reply)));
    }

    private static CannedReply reply(Document document) {
        Element root = document.root();
        return new CannedReply(
                root.text("reply"),
                root.text("title"),
                Texts.text(root.get("text")),
                Set.copyOf(root.strings("roles")));
    }

    /** What all regions have in common: what asks for no help is learned from the questions of the base too. */
    public SafetyNet safety(Shelf base) {
        SmallFiles small = new SmallFiles(base, report);
        Map<String, Words> signals = all(base, FileKind.SIGNAL, Words.class, RegionBuilder::sentences);
        List<Words> ordinary = new ArrayList<>();
        ordinary.add(
                Optional.ofNullable(signals.remove(SafetyExamples.ORDINARY)).orElse(Words.NONE));
        ordinary.add(small.outOfScope());
        ordinary.addAll(small.commands().values());
        new TreeMap<>(all(base, FileKind.TOPIC, Topic.class, KnowledgeBuilder::topic))
                .values()
                .forEach(topic -> ordinary.add(topic.phrasings()));
        return SafetyNet.of(small.safetyRules(), new SafetyExamples(signals, ordinary, answers(base)));
    }

    /** All that can be said to a question with options, as it would be typed. */
    private static Set<String> answers(Shelf base) {
        Set<String> answers = new HashSet<>();
        base.list(FileKind.FLOW).stream()
                .flatMap(document -> document.root().list("steps").stream())
                .flatMap(step -> step.list("options").stream())
                .forEach(option -> {
                    Text label = Texts.text(option.get("label"));
                    Words synonyms = Texts.words(option, "synonyms");
                    for (Language language : Language.values()) {
                        if (label.existsIn(language)) {
                            answers.add(Spelling.normal(label.in(language)));
                        }
                        synonyms.in(language).forEach(words -> answers.add(Spelling.normal(words)));
                    }
                });
        return answers;
    }

    private static Words sentences(Document document) {
        return Texts.words(document.root(), "sentences");
    }

    private boolean isPast(Topic topic) {
        LocalDate last = topic.validUntil();
        return last != null && last.isBefore(today);
    }

    private Optional<OpeningHours> hours(Shelf shelf) {
        Optional<Document> calendar = shelf.find(FileKind.CALENDAR);
        if (calendar.isEmpty() && !shelf.has(FileKind.CALENDAR, "")) {
            report.error(
                    Spot.of("base/" + FileKind.CALENDAR.path("")),
                    "required-file",
                    "De kalender ontbreekt.",
                    "Zet calendar.yaml terug.");
        }
        return calendar.flatMap(document -> new CalendarBuilder(today, report).build(document));
    }

    private <T> Map<String, T> all(Shelf shelf, FileKind kind, Class<T> type, Function<Document, T> build) {
        Map<String, T> all = new LinkedHashMap<>();
        for (Document document : shelf.list(kind)) {
            Object item = built.computeIfAbsent(FlowBuilder.sources(document, shelf), files -> build.apply(document));
            all.put(document.root().text(kind.schema()), type.cast(item));
        }
        return all;
    }
}
