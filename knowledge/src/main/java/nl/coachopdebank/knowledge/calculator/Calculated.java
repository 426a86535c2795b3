package nl.coachopdebank.knowledge.calculator;

import java.time.LocalDate;
import java.util.List;
import nl.coachopdebank.conversation.VoucherCard;

/** A calculator's answer, checked.
 *
 * @param asOf the day of which it is
 * @param complete false when it said so itself, or a part of it could not be used
 */
public record Calculated(LocalDate asOf, boolean complete, List<VoucherCard> cards) {
    public Calculated {
        cards = List.copyOf(cards);
    }
}
