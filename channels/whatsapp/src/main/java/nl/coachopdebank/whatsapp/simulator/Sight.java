package nl.coachopdebank.whatsapp.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the page shows at one moment.
 *
 * @param phones those to choose from
 * @param phone the chosen one
 * @param network how bad it is
 * @param log the latest calls and webhooks, oldest first */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sight(
        Instant now,
        List<Choosable> phones,
        Screen phone,
        Network network,
        List<TemplateState> templates,
        boolean restricted,
        List<CallLog.Entry> log) {
    /** @param number how it is shown; null for who shows none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choosable(String id, String name, @Nullable String number) {}

    /** @param windowClosesAt null when the person never wrote */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Screen(
            String id,
            String name,
            @Nullable String number,
            @Nullable String username,
            boolean online,
            boolean reading,
            boolean typing,
            @Nullable Instant windowClosesAt,
            boolean windowOpen,
            List<ChatLine> chat) {}

    record Network(double duplicates, double shuffle, long delayMillis, boolean windowFailsLater) {}

    record TemplateState(String name, String language, boolean paused) {}
}
