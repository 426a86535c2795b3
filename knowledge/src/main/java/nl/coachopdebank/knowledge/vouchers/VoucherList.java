package nl.coachopdebank.knowledge.vouchers;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.coachopdebank.conversation.VoucherCard;

/** What the voucher desk shows to one resident.
 *
 * @param cards in the order of showing
 * @param openFacts questions whose answer could still change the cards, the one that tells most first
 */
public record VoucherList(List<VoucherCard> cards, Set<String> openFacts) {
    public VoucherList {
        cards = List.copyOf(cards);
        openFacts = Collections.unmodifiableSet(new LinkedHashSet<>(openFacts));
    }
}
