package nl.coachopdebank.whatsapp.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a webhook's body that are read, as Meta writes them (reference: Meta, webhooks/reference/messages, 2025
 * and 2026). Every member can be absent, and a list can hold null. Every
 * value is a text, also where Meta writes a number. */
final class Wire {
    private Wire() {}

    record Metadata(@Nullable String phoneNumberId) {}

    record Contact(
            @Nullable String waId,
            @Nullable String userId,
            @Nullable String parentUserId) {}

    record Message(
            @Nullable String from,
            @Nullable String fromUserId,
            @Nullable String fromParentUserId,
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String type,
            @Nullable String groupId,
            @Nullable Context context,
            @Nullable List<@Nullable Failure> errors) {}

    record Context(@Nullable String id) {}

    record Failure(@Nullable String code) {}

    record Text(@Nullable String body) {}

    record TemplateButton(
            @Nullable String payload, @Nullable String text) {}

    record Interactive(
            @Nullable String type,
            @Nullable Reply buttonReply,
            @Nullable Reply listReply) {}

    record Reply(@Nullable String id, @Nullable String title) {}

    record Media(@Nullable String caption, @Nullable String voice) {}

    record Card(@Nullable String origin, @Nullable List<@Nullable Phone> phones) {}

    record Phone(@Nullable String waId) {}

    record Reaction(@Nullable String messageId, @Nullable String emoji) {}

    record Edit(@Nullable String originalMessageId) {}

    record Revoke(@Nullable String originalMessageId) {}

    record SystemNotice(
            @Nullable String type,
            @Nullable String waId,
            @Nullable String userId,
            @Nullable String previousUserId) {}

    record Status(
            @Nullable String id,
            @Nullable String status,
            @Nullable String timestamp,
            @Nullable String recipientId,
            @Nullable String recipientUserId,
            @Nullable String recipientParentUserId,
            @Nullable String recipientType,
            @Nullable String recipientParticipantId,
            @Nullable String recipientParticipantUserId,
            @Nullable String bizOpaqueCallbackData,
            @Nullable Pricing pricing,
            @Nullable List<@Nullable Failure> errors) {}

    record Pricing(@Nullable String category) {}

    record Preference(
            @Nullable String waId,
            @Nullable String userId,
            @Nullable String parentUserId,
            @Nullable String category,
            @Nullable String value) {}

    record Echo(
            @Nullable String id,
            @Nullable String to,
            @Nullable String toUserId,
            @Nullable String timestamp,
            @Nullable Text text) {}

    record AccountChange(
            @Nullable String event,
            @Nullable String newCategory,
            @Nullable String status,
            @Nullable String messageTemplateName,
            @Nullable Alert alertInfo) {}

    record Alert(@Nullable String alertType) {}
}
