package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.Set;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition;

/** Findings that say outright that nothing was found. */
final class Nothing {
    private Nothing() {}

    static Findings foundFor(Need need) {
        Recognition none = new Recognition(Recognition.Decision.NONE, List.of(), need.language());
        Findings.More more = new Findings.More(
                need.more().compared().isEmpty() ? null : List.of(),
                need.more().supposed() == null ? null : List.of(),
                null,
                null);
        return new Findings(
                        need.question() == null ? null : none,
                        need.vouchers() ? List.of() : null,
                        null,
                        need.vouchers() ? Set.of() : null)
                .with(more);
    }
}
