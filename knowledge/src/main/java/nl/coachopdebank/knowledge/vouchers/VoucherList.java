package nl.coachopdebank.knowledge.vouchers;

import java.util.List;
import java.util.Set;
import nl.coachopdebank.conversation.VoucherCard;

/** What the voucher desk shows to one resident.
 *
 * @param cards in the order of showing
 * @param openFacts questions whose answer could still change the cards
 */
public record VoucherList(List<VoucherCard> cards, Set<String> openFacts) {
    public VoucherList {
        cards = List.copyOf(cards);
        openFacts = Set.copyOf(openFacts);
    }
}
