package nl.coachopdebank.whatsapp.webhook;

import static nl.coachopdebank.whatsapp.webhook.WireJson.part;
import static nl.coachopdebank.whatsapp.webhook.WireJson.parts;
import static nl.coachopdebank.whatsapp.webhook.WireJson.word;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a webhook's body: many messages in several changes of several accounts (reference: Meta, webhooks/overview, Dec
 * 2025). Each is read by itself; one that cannot be read costs no other. It never throws, whatever the bytes are. */
public final class NotificationReader {
    private static final String WHATSAPP = "whatsapp_business_account";

    /** @param body as it came, its signature already checked; up to 3 MB and 1,000 updates */
    public Notification read(byte[] body) {
        return WireJson.object(body).map(NotificationReader::notification).orElse(Notification.UNREADABLE);
    }

    private static Notification notification(JsonNode body) {
        if (!body.path("object").stringValue("").equals(WHATSAPP)) {
            return new Notification(true, List.of(), List.of());
        }
        List<JsonNode> changes = body.path("entry")
                .valueStream()
                .flatMap(entry -> entry.path("changes").valueStream())
                .toList();
        return new Notification(
                true,
                changes.stream().map(NotificationReader::field).toList(),
                changes.stream().flatMap(NotificationReader::happenings).toList());
    }

    private static String field(JsonNode change) {
        return change.path("field").stringValue("");
    }

    private static Stream<Happening> happenings(JsonNode change) {
        String field = field(change);
        JsonNode value = change.path("value");
        if (AccountReader.knows(field)) {
            return Stream.of(AccountReader.read(field, value));
        }
        List<Happening> happenings = switch (field) {
            case "messages" -> messages(value);
            case "user_preferences" -> preferences(value);
            case "smb_message_echoes" -> echoes(value);
            default -> List.of();
        };
        return happenings.isEmpty() ? Stream.of(new Happening.Ignored(field)) : happenings.stream();
    }

    private static List<Happening> messages(JsonNode value) {
        String phoneNumberId = phoneNumberId(value);
        List<Person> contacts = parts(value.path("contacts"), Wire.Contact.class).stream()
                .map(contact -> new Person(contact.waId(), contact.userId(), contact.parentUserId()))
                .toList();
        Stream<Happening> messages =
                value.path("messages").valueStream().map(new MessageReader(phoneNumberId, contacts)::read);
        Stream<Happening> statuses = value.path("statuses").valueStream().map(new StatusReader(phoneNumberId)::read);
        Stream<Happening> errors = WireJson.codes(parts(value.path("errors"), Wire.Failure.class)).stream()
                .map(code -> new Happening.AccountError(phoneNumberId, code));
        return Stream.of(messages, statuses, errors).flatMap(all -> all).toList();
    }

    private static List<Happening> preferences(JsonNode value) {
        return parts(value.path("user_preferences"), Wire.Preference.class).stream()
                .<Happening>map(told -> new Happening.Preference(
                        new Person(told.waId(), told.userId(), told.parentUserId()),
                        word(told.category()).orElse(""),
                        word(told.value()).orElse("")))
                .toList();
    }

    private static List<Happening> echoes(JsonNode value) {
        String phoneNumberId = phoneNumberId(value);
        return parts(value.path("message_echoes"), Wire.Echo.class).stream()
                .map(echo -> echo(phoneNumberId, echo))
                .toList();
    }

    private static Happening echo(String phoneNumberId, Wire.Echo echo) {
        return word(echo.id())
                .<Happening>map(id -> new Happening.AnsweredElsewhere(
                        new MessageKey(phoneNumberId, id),
                        new Person(echo.to(), echo.toUserId(), null),
                        WireJson.moment(echo.timestamp()),
                        echo.text() == null ? "" : word(echo.text().body()).orElse("")))
                .orElseGet(() -> new Happening.Unreadable("echo", phoneNumberId, null, null));
    }

    private static String phoneNumberId(JsonNode value) {
        return part(value.path("metadata"), Wire.Metadata.class)
                .flatMap(metadata -> word(metadata.phoneNumberId()))
                .orElse("");
    }
}
