package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.release.Language;

/** A desk that knows what a test told it, and remembers what it was asked. */
final class FakeDesk {
    final List<Need> asked = new ArrayList<>();
    Set<String> openFacts = new HashSet<>();
    List<VoucherCard> vouchers = List.of();
    List<VoucherCard> supposed = List.of();
    VoucherOrigin origin;
    boolean knowsSchemes = true;

    private final Map<String, Recognition> recognitions = new HashMap<>();
    private final Map<String, String> readings = new HashMap<>();

    /** Takes this text for this option of the question that waits. */
    FakeDesk reads(String text, String option) {
        readings.put(text, option);
        return this;
    }

    FakeDesk recognises(String text, String topic) {
        return recognises(text, topic, Language.NL);
    }

    FakeDesk recognises(String text, String topic, Language language) {
        recognitions.put(text, new Recognition(Decision.ANSWER, List.of(new Candidate(topic, 0.9)), language));
        return this;
    }

    /** Surest first. */
    FakeDesk recognises(String text, List<Candidate> candidates) {
        recognitions.put(text, new Recognition(Decision.ANSWER, candidates, Language.NL));
        return this;
    }

    FakeDesk doubts(String text, String... topics) {
        return doubts(
                text,
                List.of(topics).stream().map(topic -> new Candidate(topic, 0.4)).toList());
    }

    FakeDesk doubts(String text, List<Candidate> candidates) {
        recognitions.put(text, new Recognition(Decision.CLARIFY, candidates, Language.NL));
        return this;
    }

    Findings gather(Need need) {
        asked.add(need);
        Recognition nothing = new Recognition(Decision.NONE, List.of(), need.language());
        return new Findings(
                        need.question() == null ? null : recognitions.getOrDefault(need.question(), nothing),
                        need.clause() == null ? null : recognitions.getOrDefault(need.clause(), nothing),
                        need.vouchers() ? vouchers : null,
                        knows(need.scheme()) ? card(need.scheme()) : null,
                        need.vouchers() ? openFacts : null)
                .withOption(need.waiting() == null ? null : readings.get(need.question()))
                .with(more(need.more()));
    }

    private boolean knows(String scheme) {
        return scheme != null && knowsSchemes && TestContent.schemes().containsKey(scheme);
    }

    private Findings.More more(Need.More wanted) {
        return new Findings.More(
                wanted.compared().isEmpty() || !knowsSchemes
                        ? null
                        : wanted.compared().stream().map(FakeDesk::card).toList(),
                wanted.supposed() == null ? null : supposed,
                origin,
                wanted.asked().isEmpty()
                        ? null
                        : wanted.asked().stream()
                                .map(one -> recognitions.getOrDefault(
                                        one, new Recognition(Decision.NONE, List.of(), Language.NL)))
                                .toList());
    }

    static VoucherCard card(String scheme) {
        return new VoucherCard(
                scheme,
                "Kaart " + scheme,
                "open",
                null,
                "Betaalt.",
                "500 euro.",
                List.of(),
                "Wie beslist.",
                "Zo vraag je aan.",
                null,
                "Let op.",
                List.of());
    }
}
