package nl.coachopdebank.flows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.coachopdebank.conversation.Anamnesis;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.EngineSettings;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.FlowEngine;
import nl.coachopdebank.conversation.Position;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.Turn;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;

/** A line of {@code hearing.csv}: a sentence, said at a question of the self-triage, and the facts to be heard in it. */
record HeardSentence(String at, boolean english, Map<String, String> known, String text, Map<String, String> expected) {
    private static final Instant TODAY = Instant.parse("2026-11-27T19:15:00Z");
    private static final ConversationId ID = new ConversationId("c0123456789abcdefghijkl");
    private static final Releases RELEASES = Releases.of(ShippedContent.release());
    private static final FlowEngine ENGINE = new FlowEngine(EngineSettings.DEFAULT);
    private static final String FLOW = "zelftriage";
    private static final String BEGIN = "begin";
    private static final String ENGLISH = "/en";
    private static final String NOTHING = "-";
    /** In the place of a value: any words. */
    private static final String ANY = "*";

    private static final String WISH = "wens";
    private static final int MOST_LOOKUPS = 5;

    static HeardSentence of(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("Four columns are needed: " + line);
        }
        String at = cells[0].strip();
        return new HeardSentence(
                at.replace(ENGLISH, ""), at.endsWith(ENGLISH), facts(cells[1]), cells[2].strip(), facts(cells[3]));
    }

    private static Map<String, String> facts(String cell) {
        Map<String, String> facts = new TreeMap<>();
        for (String fact : cell.strip().split("\\s+")) {
            if (!fact.isEmpty() && !fact.equals(NOTHING)) {
                facts.put(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
            }
        }
        return facts;
    }

    /** The facts that are new or other than before. */
    Map<String, String> heard() {
        Map<String, String> heard = new TreeMap<>();
        for (Fact fact : said().facts().list()) {
            boolean isNew = fact.value() != null && !fact.value().equals(known.get(fact.name()));
            boolean counts = !fact.name().equals(WISH) || expected.containsKey(WISH);
            if (isNew && counts) {
                heard.put(fact.name(), ANY.equals(expected.get(fact.name())) ? ANY : fact.value());
            }
        }
        return heard;
    }

    private Conversation said() {
        return Objects.requireNonNull(
                decide(before(), new ResidentSaid("said", TODAY, text)).after());
    }

    private Conversation before() {
        Started started = new Started("start", TODAY, "web", "", english ? "en" : "nl", "", "");
        Conversation begun = Objects.requireNonNull(decide(null, started).after());
        return at.equals(BEGIN) ? begun : atQuestion(begun);
    }

    private Conversation atQuestion(Conversation begun) {
        List<Fact> told = known.entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
        return new Conversation(
                begun.id(),
                begun.channel(),
                begun.region(),
                begun.language(),
                ShippedContent.release().id(),
                begun.secretHash(),
                new Position(FLOW, at, 0, null),
                begun.path(),
                List.of(),
                0,
                Facts.of(told),
                null,
                List.of(),
                List.of(),
                begun.holder(),
                0,
                0,
                null,
                Anamnesis.NONE,
                begun.lastSeq(),
                begun.lastAt(),
                begun.residentLastAt());
    }

    private static Turn decide(Conversation before, nl.coachopdebank.conversation.ConversationInput input) {
        Findings findings = Findings.NONE;
        for (int i = 0; i < MOST_LOOKUPS; i++) {
            Decision decision = ENGINE.decide(before, ID, input, findings, RELEASES, TODAY);
            if (decision.turn() != null) {
                return decision.turn();
            }
            findings = findings.and(ShippedContent.desk()
                    .gather(Objects.requireNonNull(decision.need()), RELEASES.live())
                    .toCompletableFuture()
                    .join());
        }
        throw new IllegalStateException("The engine keeps asking for the same look-up");
    }

    @Override
    public String toString() {
        return at + ": " + text;
    }
}
