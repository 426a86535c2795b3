package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What Meta tells of templates and the account, in the shape of its own webhooks (reference, section 9). */
final class News {
    private static final Duration RESTRICTED_FOR = Duration.ofDays(1);

    private News() {}

    static List<Update> ofTemplates(List<StandInTemplate> templates, boolean paused) {
        return templates.stream().map(template -> ofTemplate(template, paused)).toList();
    }

    private static Update ofTemplate(StandInTemplate template, boolean paused) {
        ObjectNode told = Told.object()
                .put("event", paused ? "PAUSED" : "APPROVED")
                .put("message_template_id", template.id())
                .put("message_template_name", template.name())
                .put("message_template_language", template.language());
        if (paused) {
            told.putNull("reason");
            told.putObject("other_info").put("title", "FIRST_PAUSE").put("description", "Paused for 3 hours.");
        } else {
            told.put("reason", "NONE").put("message_template_category", "UTILITY");
        }
        return Update.event("message_template_status_update", told);
    }

    static Update ofRestriction(Instant now) {
        ObjectNode told = Told.object().put("event", "ACCOUNT_RESTRICTION");
        told.putArray("restriction_info")
                .addObject()
                .put("restriction_type", "RESTRICTED_BIZ_INITIATED_MESSAGING")
                .put("expiration", now.plus(RESTRICTED_FOR).getEpochSecond());
        return Update.event("account_update", told);
    }
}
