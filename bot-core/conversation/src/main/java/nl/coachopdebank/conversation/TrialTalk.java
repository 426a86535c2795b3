package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Place;

/** "Wat als ik 27 word": what that would change on the list of vouchers. A trial, of which nothing is noted. */
final class TrialTalk {
    /** Of each kind of change so many are named; a phone shows about as many at once. */
    private static final int MOST_NAMED = 6;
    /** Schemes that would come with a button. */
    private static final int MOST_BUTTONS = 3;

    private final Scene scene;

    TrialTalk(Scene scene) {
        this.scene = scene;
    }

    /** False when the text supposes nothing that the voucher desk asks about. */
    boolean hears(String text) {
        SupposedFacts reader = new SupposedFacts(scene);
        List<Fact> supposed = reader.in(text);
        if (supposed.isEmpty()) {
            return false;
        }
        List<Fact> other = supposed.stream()
                .filter(fact -> !fact.equals(scene.facts.fact(fact.name()).orElse(null)))
                .toList();
        if (other.isEmpty()) {
            scene.composer.say(Phrase.TRIAL_TOLD);
            new TopicTalk(scene).backToQuestion(false);
        } else {
            tryOut(other, reader.with(other));
        }
        return true;
    }

    private void tryOut(List<Fact> supposed, Facts facts) {
        List<VoucherCard> now = scene.findings.vouchers();
        List<VoucherCard> then = scene.findings.more().supposed();
        if (now == null || then == null) {
            scene.askFor(scene.voucherNeed().with(Need.More.supposing(facts, region(facts))));
            return;
        }
        if (now.isEmpty() && then.isEmpty()) {
            scene.composer.say(Phrase.NO_LIST_NOW);
            new TopicTalk(scene).backToQuestion(false);
            return;
        }
        list(Phrase.TRIAL_SUPPOSED, supposed.stream().map(this::line).toList());
        List<VoucherCard> added = without(then, now);
        List<VoucherCard> gone = without(now, then);
        List<String> changed = changes(now, then);
        list(Phrase.TRIAL_ADDED, named(added));
        list(Phrase.TRIAL_GONE, named(gone));
        list(Phrase.TRIAL_CHANGED, changed);
        if (added.isEmpty() && gone.isEmpty() && changed.isEmpty()) {
            scene.composer.say(Phrase.TRIAL_SAME);
        }
        scene.composer.say(Phrase.TRIAL_OVER);
        if (!scene.asks()) {
            added.stream()
                    .limit(MOST_BUTTONS)
                    .forEach(card ->
                            scene.composer.choice(new Choice("scheme:" + card.scheme(), card.name(), card.status())));
        }
        new TopicTalk(scene).backToQuestion(false);
    }

    private String line(Fact fact) {
        String label = Labels.fact(scene.content(), fact.name(), scene.language);
        return "**" + label + "**: " + Plain.escaped(Labels.answer(scene, fact));
    }

    private String region(Facts facts) {
        String municipality = facts.find(KnownFacts.MUNICIPALITY);
        return municipality == null
                ? scene.region
                : scene.places()
                        .find(municipality)
                        .filter(place -> !place.isElsewhere())
                        .map(Place::region)
                        .orElse(scene.region);
    }

    private static List<VoucherCard> without(List<VoucherCard> cards, List<VoucherCard> others) {
        Map<String, VoucherCard> known = byScheme(others);
        return cards.stream().filter(card -> !known.containsKey(card.scheme())).toList();
    }

    private static Map<String, VoucherCard> byScheme(List<VoucherCard> cards) {
        return cards.stream().collect(Collectors.toMap(VoucherCard::scheme, Function.identity(), (one, same) -> one));
    }

    private List<String> named(List<VoucherCard> cards) {
        return cards.stream().map(card -> new VoucherTalk(scene).title(card)).toList();
    }

    /** Conditions of schemes on both lists that would stand otherwise beside what is supposed. */
    private List<String> changes(List<VoucherCard> now, List<VoucherCard> then) {
        Map<String, VoucherCard> later = byScheme(then);
        List<String> changes = new ArrayList<>();
        for (VoucherCard card : now) {
            VoucherCard other = later.get(card.scheme());
            if (other != null) {
                changes.addAll(changes(card, other));
            }
        }
        return changes;
    }

    private List<String> changes(VoucherCard card, VoucherCard later) {
        Map<String, ConditionCheck> then = later.conditions().stream()
                .collect(Collectors.toMap(ConditionCheck::text, Function.identity(), (one, same) -> one));
        List<String> changes = new ArrayList<>();
        for (ConditionCheck one : card.conditions()) {
            ConditionCheck other = then.get(one.text());
            if (other != null && other.check() != one.check()) {
                changes.add("**" + card.name() + "**: " + one.text() + " (" + said(Phrase.TRIAL_NOW, one) + ", "
                        + said(Phrase.TRIAL_THEN, other) + ")");
            }
        }
        return changes;
    }

    private String said(Phrase when, ConditionCheck condition) {
        return scene.text(when) + " " + CompareTalk.check(scene, condition.check());
    }

    private void list(Phrase opening, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder(scene.text(opening));
        items.stream().limit(MOST_NAMED).forEach(item -> list.append("\n- ").append(item));
        scene.composer.sayPersonally(list.toString());
        if (items.size() > MOST_NAMED) {
            scene.composer.say(Phrase.TRIAL_REST, Map.of("of", String.valueOf(items.size() - MOST_NAMED)));
        }
    }
}
