package nl.coachopdebank.conversation.release;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question that residents ask, with its answer.
 *
 * @param validUntil last day on which it is live; null = no end
 */
public record Topic(
        String id,
        Text title,
        Words phrasings,
        Text answer,
        List<Button> buttons,
        List<Source> sources,
        String owner,
        LocalDate checkedOn,
        @Nullable LocalDate validUntil) {
    public Topic {
        buttons = List.copyOf(buttons);
        sources = List.copyOf(sources);
    }
}
