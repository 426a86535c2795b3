package nl.coachopdebank.conversation;

import java.util.function.Function;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.RegionContent;

/** A voucher card as text: what the scheme pays, and beside its name whether one can count on it today. Never a verdict. */
final class VoucherWords {
    private final Function<Phrase, String> phrases;

    VoucherWords(RegionContent content, Language language) {
        this(phrase -> content.phrase(phrase).in(language));
    }

    VoucherWords(Function<Phrase, String> phrases) {
        this.phrases = phrases;
    }

    /** All that the card says of the scheme itself; nothing of the resident. */
    String whole(VoucherCard card) {
        return title(card) + "\n" + card.pays() + "\n" + card.amount() + "\n" + card.note() + "\n" + card.apply() + "\n"
                + card.decides();
    }

    String title(VoucherCard card) {
        String period = card.period();
        return period == null ? title(card.name(), card.status()) : "**" + card.name() + "** (" + period + ")";
    }

    /** The name, and beside it that one cannot, or may not, count on the scheme today. */
    String title(String name, String status) {
        String beside = switch (status) {
            case "closed" -> " (" + phrases.apply(Phrase.STATUS_CLOSED) + ")";
            case "outdated", "unknown" -> " (" + phrases.apply(Phrase.STATUS_OUTDATED) + ")";
            default -> "";
        };
        return "**" + name + "**" + beside;
    }
}
