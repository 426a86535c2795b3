package nl.coachopdebank.knowledge.vouchers;

import java.util.HashMap;
import java.util.Map;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.RegionContent;

/**
 * Which facts a resident in this situation can be asked for the voucher desk. The flows themselves say so: an employer,
 * for example, is never asked for an age. A fact that no flow asks for this desk is left open.
 */
final class AskableFacts {
    private static final String DESK = "vouchers";

    private final Map<String, Boolean> asked = new HashMap<>();

    AskableFacts(RegionContent content, Known known) {
        content.flows().values().stream()
                .flatMap(flow -> flow.asks().stream())
                .filter(ask -> DESK.equals(ask.question().mattersFor()))
                .forEach(ask -> asked.merge(ask.question().fact(), isAsked(ask, known), Boolean::logicalOr));
    }

    boolean contains(String fact) {
        return asked.getOrDefault(fact, true);
    }

    private static boolean isAsked(Ask ask, Known known) {
        return !ask.when().test(known).surelyFalse();
    }
}
