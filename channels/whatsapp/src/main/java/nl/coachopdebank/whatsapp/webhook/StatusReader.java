package nl.coachopdebank.whatsapp.webhook;

import static nl.coachopdebank.whatsapp.webhook.WireJson.word;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads how a message of ours fares. */
final class StatusReader {
    private final String phoneNumberId;

    StatusReader(String phoneNumberId) {
        this.phoneNumberId = phoneNumberId;
    }

    Happening read(JsonNode node) {
        return WireJson.part(node, Wire.Status.class).flatMap(this::update).orElseGet(() -> unreadable(node));
    }

    private Optional<Happening> update(Wire.Status status) {
        if (status.id() == null || status.id().isBlank() || status.status() == null) {
            return Optional.empty();
        }
        return Optional.of(new Happening.StatusUpdate(
                new MessageKey(phoneNumberId, status.id()),
                status.status(),
                WireJson.moment(status.timestamp()),
                recipient(status),
                status.bizOpaqueCallbackData(),
                WireJson.codes(status.errors()),
                status.pricing() == null ? null : status.pricing().category()));
    }

    private static Person recipient(Wire.Status status) {
        boolean group = "group".equals(status.recipientType());
        return new Person(
                word(group ? status.recipientParticipantId() : status.recipientId())
                        .orElse(null),
                word(group ? status.recipientParticipantUserId() : status.recipientUserId())
                        .orElse(null),
                word(status.recipientParentUserId()).orElse(null));
    }

    private Happening unreadable(JsonNode node) {
        return new Happening.Unreadable(
                "status",
                phoneNumberId,
                node.path("id").stringValue(null),
                node.path("status").stringValue(null));
    }
}
