package nl.coachopdebank.whatsapp.render;

import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.release.Language;

/** One scheme: what it pays, its conditions beside what was told, and who decides. It never adds them up to a yes or no. */
final class VoucherText {
    private final List<String> lines = new ArrayList<>();
    private final Language language;

    private VoucherText(Language language) {
        this.language = language;
    }

    static String of(VoucherCard card, Language language) {
        return new VoucherText(language).tell(card);
    }

    private String tell(VoucherCard card) {
        lines.add(head(card));
        fact(Wording.PAYS, card.pays());
        fact(Wording.AMOUNT, card.amount());
        add(card.note());
        conditions(card.conditions());
        fact(Wording.DECIDES, card.decides());
        fact(Wording.APPLY, card.apply());
        if (card.applyUrl() != null) {
            fact(Wording.APPLY_LINK, card.applyUrl());
        }
        add(SourceText.of(card.sources(), language));
        return String.join("\n", lines);
    }

    private String head(VoucherCard card) {
        String status = Wording.ofStatus(card.status()).in(language);
        String asOf = card.asOf() == null ? "" : ", " + Wording.AS_OF.in(language, DateText.of(card.asOf(), language));
        return Markdown.bold(card.name()) + " (" + status + Markdown.escaped(asOf) + ")";
    }

    private void add(String words) {
        if (!words.isBlank()) {
            lines.add(words);
        }
    }

    private void fact(Wording label, String words) {
        if (!words.isBlank()) {
            lines.add(label.in(language) + ": " + words);
        }
    }

    /** Grouped by how they relate to what was told. */
    private void conditions(List<ConditionCheck> conditions) {
        if (conditions.isEmpty()) {
            return;
        }
        lines.add(Markdown.bold(Wording.CONDITIONS.in(language)));
        for (Check check : Check.values()) {
            List<ConditionCheck> group =
                    conditions.stream().filter(one -> one.check() == check).toList();
            if (!group.isEmpty()) {
                lines.add(Wording.ofCheck(check).in(language) + ":");
                group.forEach(one -> lines.add(condition(one)));
            }
        }
    }

    private String condition(ConditionCheck condition) {
        String answer = condition.answer();
        return "- " + Markdown.escaped(condition.text())
                + (answer == null || answer.isBlank()
                        ? ""
                        : " (" + Wording.YOUR_ANSWER.in(language, Markdown.escaped(answer)) + ")");
    }
}
