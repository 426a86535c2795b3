package nl.coachopdebank.conversation.release;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.classifier.LanguageGuess;

/** All content as one region has it: the shared base with the region's own files in place of the same base files. */
public final class RegionContent {
    private final Map<String, Flow> flows;
    private final Map<String, DecisionTable> tables;
    private final Map<String, Topic> topics;
    private final Map<String, Scheme> schemes;
    private final Map<Phrase, Text> phrases;
    private final Map<Command, Words> commands;
    private final Map<String, Role> roles;
    private final OpeningHours openingHours;
    private final Map<String, HelpLine> helpLines;
    private final SafetyNet safety;
    private final LanguageGuess languages;
    private final WordLists wordLists;
    private final Words outOfScope;
    private final Map<String, CannedReply> replies;
    private final Map<String, Ask> asks = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    public RegionContent(
            Map<String, Flow> flows,
            Map<String, DecisionTable> tables,
            Map<String, Topic> topics,
            Map<String, Scheme> schemes,
            Map<Phrase, Text> phrases,
            Map<Command, Words> commands,
            Map<String, Role> roles,
            OpeningHours openingHours,
            Map<String, HelpLine> helpLines,
            SafetyNet safety) {
        this(
                flows,
                tables,
                topics,
                schemes,
                phrases,
                commands,
                roles,
                openingHours,
                helpLines,
                safety,
                WordLists.NONE,
                Words.NONE,
                Map.of());
    }

    public RegionContent(
            Map<String, Flow> flows,
            Map<String, DecisionTable> tables,
            Map<String, Topic> topics,
            Map<String, Scheme> schemes,
            Map<Phrase, Text> phrases,
            Map<Command, Words> commands,
            Map<String, Role> roles,
            OpeningHours openingHours,
            Map<String, HelpLine> helpLines,
            SafetyNet safety,
            WordLists wordLists,
            Words outOfScope,
            Map<String, CannedReply> replies) {
        this.flows = Map.copyOf(flows);
        this.tables = Map.copyOf(tables);
        this.topics = Map.copyOf(topics);
        this.schemes = Map.copyOf(schemes);
        this.phrases = Map.copyOf(phrases);
        this.commands = Map.copyOf(commands);
        this.roles = Map.copyOf(roles);
        this.openingHours = openingHours;
        this.helpLines = Map.copyOf(helpLines);
        this.safety = safety;
        this.wordLists = wordLists;
        this.outOfScope = outOfScope;
        this.replies = Map.copyOf(replies);
        this.languages = new LanguageGuess(Stream.concat(
                        topics.values().stream()
                                .sorted(Comparator.comparing(Topic::id))
                                .map(Topic::phrasings),
                        Stream.of(outOfScope))
                .toList());
        flows.values().stream()
                .flatMap(flow -> flow.asks().stream())
                .flatMap(ask -> ask.options().stream())
                .forEach(option -> option.collectWords(vocabulary));
        wordLists.collectWords(vocabulary);
        flows.values().stream()
                .sorted(Comparator.comparing(Flow::id))
                .flatMap(flow -> flow.asks().stream())
                .filter(ask -> ask.question().mattersFor() == null)
                .forEach(ask -> asks.putIfAbsent(ask.question().fact(), ask));
    }

    public Map<String, Flow> flows() {
        return flows;
    }

    public Map<String, DecisionTable> tables() {
        return tables;
    }

    public Map<String, Topic> topics() {
        return topics;
    }

    public Map<String, Scheme> schemes() {
        return schemes;
    }

    public Map<Command, Words> commands() {
        return commands;
    }

    public Map<String, Role> roles() {
        return roles;
    }

    public OpeningHours openingHours() {
        return openingHours;
    }

    public Map<String, HelpLine> helpLines() {
        return helpLines;
    }

    public SafetyNet safety() {
        return safety;
    }

    /** Tells the language of a sentence. */
    public LanguageGuess languages() {
        return languages;
    }

    public WordLists wordLists() {
        return wordLists;
    }

    /** What people ask to which no topic is the answer. */
    public Words outOfScope() {
        return outOfScope;
    }

    /** Texts that coaches may send. */
    public Map<String, CannedReply> replies() {
        return replies;
    }

    /** Every word that answers a question or is listened for: it is no typing error of another one. */
    public Set<String> vocabulary() {
        return vocabulary;
    }

    public Optional<Flow> flow(String id) {
        return Optional.ofNullable(flows.get(id));
    }

    public Optional<DecisionTable> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Optional<Scheme> scheme(String id) {
        return Optional.ofNullable(schemes.get(id));
    }

    /** A question that fills this fact and is always asked, from whichever flow. */
    public Optional<Ask> asking(String fact) {
        return Optional.ofNullable(asks.get(fact));
    }

    /** The engine's sentence. Loading refuses content in which one is missing. */
    public Text phrase(Phrase phrase) {
        Text text = phrases.get(phrase);
        if (text == null) {
            throw new IllegalStateException("Content without the phrase " + phrase.key());
        }
        return text;
    }

    /** The command that this text in normal form is; empty when it is none. */
    public Optional<Command> command(String normal) {
        for (Command command : Command.values()) {
            if (commands.getOrDefault(command, Words.NONE).has(normal)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
