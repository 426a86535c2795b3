package nl.coachopdebank.whatsapp.webhook;

import static nl.coachopdebank.whatsapp.webhook.WireJson.word;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what is told about our account, number and templates (reference: Meta, webhooks/reference and changelog,
 * August 2026). */
final class AccountReader {
    private static final Set<String> SUBJECTS = Set.of(
            "account_alerts",
            "account_review_update",
            "account_update",
            "business_capability_update",
            "business_username_updates",
            "message_template_quality_update",
            "message_template_status_update",
            "phone_number_name_update",
            "phone_number_quality_update",
            "security",
            "template_category_update");
    private static final Set<String> GOOD_NEWS = Set.of("approved", "throughput_upgrade");

    private AccountReader() {}

    static boolean knows(String field) {
        return SUBJECTS.contains(field);
    }

    static Happening read(String field, JsonNode value) {
        return WireJson.part(value, Wire.AccountChange.class)
                .map(change -> event(field, change))
                .orElseGet(() -> new Happening.Unreadable("change", "", null, field));
    }

    private static Happening event(String field, Wire.AccountChange change) {
        String event = Stream.of(change.event(), change.newCategory(), alert(change), change.status())
                .flatMap(told -> word(told).stream())
                .findFirst()
                .orElse("");
        boolean needsPerson = !GOOD_NEWS.contains(event.toLowerCase(Locale.ROOT));
        return new Happening.AccountEvent(field, event, change.messageTemplateName(), needsPerson);
    }

    private static @Nullable String alert(Wire.AccountChange change) {
        return Optional.ofNullable(change.alertInfo())
                .map(Wire.Alert::alertType)
                .orElse(null);
    }
}
