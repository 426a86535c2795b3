package nl.coachopdebank.conversation;

import java.util.List;
import java.util.function.Function;
import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.release.Phrase;

/** Two schemes side by side, aspect by aspect, each condition beside the resident's own answer. Never which is better (A5). */
final class CompareTalk {
    /** What a button sends: two ids with a comma between them. */
    static final String COMPARE = "compare:";

    private static final String COMMA = ",";
    private static final int TWO = 2;

    private final Scene scene;

    CompareTalk(Scene scene) {
        this.scene = scene;
    }

    static String value(String one, String other) {
        return COMPARE + one + COMMA + other;
    }

    /** Asked in words; false when the text does not name two schemes. */
    boolean hears(String text, List<String> named) {
        if (!ComparedSchemes.asked(scene, text)) {
            return false;
        }
        List<String> schemes = new ComparedSchemes(scene, named).in(text);
        if (schemes.size() == TWO) {
            compare(schemes);
        }
        return schemes.size() == TWO;
    }

    /** Pressed; false when the value is something else. */
    boolean chose(String value) {
        if (!value.startsWith(COMPARE)) {
            return false;
        }
        List<String> schemes = List.of(value.substring(COMPARE.length()).split(COMMA));
        boolean there = schemes.size() == TWO
                && schemes.stream().allMatch(id -> scene.content().scheme(id).isPresent());
        if (there) {
            compare(schemes);
        } else {
            scene.composer.say(Phrase.OLD_BUTTON);
            new TopicTalk(scene).backToQuestion(true);
        }
        return true;
    }

    private void compare(List<String> schemes) {
        List<VoucherCard> cards = scene.findings.more().compared();
        if (cards == null) {
            scene.askFor(new Need(null, false, null, scene.facts, scene.region, scene.language)
                    .with(Need.More.comparing(schemes)));
            return;
        }
        if (cards.size() < TWO) {
            new VoucherTalk(scene).explain(schemes.get(0));
            return;
        }
        say(cards);
        scene.explained.addAll(schemes);
        if (!scene.asks()) {
            cards.forEach(
                    card -> scene.composer.choice(new Choice("scheme:" + card.scheme(), card.name(), card.status())));
        }
        new TopicTalk(scene).backToQuestion(false);
    }

    private void say(List<VoucherCard> cards) {
        scene.composer.say(Phrase.COMPARED);
        aspect(Phrase.COMPARE_PAYS, cards, VoucherCard::pays);
        aspect(Phrase.COMPARE_AMOUNT, cards, VoucherCard::amount);
        conditions(cards);
        aspect(Phrase.COMPARE_DECIDES, cards, VoucherCard::decides);
        aspect(Phrase.COMPARE_APPLY, cards, CompareTalk::apply);
        aspect(Phrase.COMPARE_STATUS, cards, card -> status(card) + ". " + card.note());
    }

    private void aspect(Phrase heading, List<VoucherCard> cards, Function<VoucherCard, String> words) {
        StringBuilder list = new StringBuilder(heading(scene.text(heading)));
        cards.forEach(
                card -> list.append("\n- ").append(card.name()).append(": ").append(words.apply(card)));
        scene.composer.sayPersonally(list.toString());
    }

    private void conditions(List<VoucherCard> cards) {
        for (VoucherCard card : cards) {
            if (!card.conditions().isEmpty()) {
                scene.composer.sayPersonally(
                        heading(scene.text(Phrase.COMPARE_CONDITIONS) + " " + card.name()) + conditions(card));
            }
        }
    }

    /** Grouped by how they relate to what was told, as on a card. */
    private String conditions(VoucherCard card) {
        StringBuilder groups = new StringBuilder();
        for (Check check : Check.values()) {
            List<ConditionCheck> group = card.conditions().stream()
                    .filter(condition -> condition.check() == check)
                    .toList();
            if (!group.isEmpty()) {
                String heading = check(scene, check);
                groups.append('\n')
                        .append(Character.toUpperCase(heading.charAt(0)))
                        .append(heading.substring(1))
                        .append(':');
                group.forEach(condition -> groups.append("\n- ").append(condition(condition)));
            }
        }
        return groups.toString();
    }

    private static String condition(ConditionCheck condition) {
        String answer = condition.answer();
        return condition.text() + (answer == null ? "" : " (" + Plain.escaped(answer) + ")");
    }

    /** How a condition relates to what was told, in words. */
    static String check(Scene scene, Check check) {
        return scene.text(
                switch (check) {
                    case FITS -> Phrase.CHECK_FITS;
                    case DIFFERS -> Phrase.CHECK_DIFFERS;
                    case PERSON -> Phrase.CHECK_PERSON;
                    case UNASKED -> Phrase.CHECK_UNASKED;
                });
    }

    private String status(VoucherCard card) {
        String period = card.period();
        if (period != null) {
            return period;
        }
        return scene.text(
                switch (card.status()) {
                    case "open" -> Phrase.STATUS_OPEN;
                    case "closed" -> Phrase.STATUS_CLOSED;
                    default -> Phrase.STATUS_OUTDATED;
                });
    }

    private static String apply(VoucherCard card) {
        return card.applyUrl() == null ? card.apply() : card.apply() + " " + card.applyUrl();
    }

    private static String heading(String words) {
        return "**" + words + "**";
    }
}
