package nl.coachopdebank.whatsapp.webhook;

import static nl.coachopdebank.whatsapp.webhook.WireJson.part;
import static nl.coachopdebank.whatsapp.webhook.WireJson.word;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one message. */
final class MessageReader {
    private static final int NOT_YET_THERE = 131060;

    private final String phoneNumberId;
    private final List<Person> contacts;

    /** @param contacts who is named beside the messages, in any order */
    MessageReader(String phoneNumberId, List<Person> contacts) {
        this.phoneNumberId = phoneNumberId;
        this.contacts = contacts;
    }

    Happening read(JsonNode node) {
        return part(node, Wire.Message.class)
                .flatMap(message -> head(message).flatMap(head -> happening(head, message, node)))
                .orElseGet(() -> unreadable(node));
    }

    private Optional<MessageHead> head(Wire.Message message) {
        if (message.id() == null || message.id().isBlank() || message.type() == null) {
            return Optional.empty();
        }
        return Optional.of(new MessageHead(
                new MessageKey(phoneNumberId, message.id()),
                message.type(),
                sender(message),
                WireJson.moment(message.timestamp()),
                message.context() == null ? null : message.context().id(),
                message.groupId() != null));
    }

    private Person sender(Wire.Message message) {
        Person told = new Person(
                word(message.from()).orElse(null),
                word(message.fromUserId()).orElse(null),
                word(message.fromParentUserId()).orElse(null));
        return contacts.stream()
                .filter(told::isSameAs)
                .findFirst()
                .map(told::or)
                .orElse(told);
    }

    private static Optional<Happening> happening(MessageHead head, Wire.Message message, JsonNode node) {
        JsonNode part = node.path(head.type());
        if (head.type().equals("system")) {
            return part(part, Wire.SystemNotice.class).map(notice -> change(head, notice));
        }
        if (!head.sender().isKnown()) {
            return Optional.empty();
        }
        List<Integer> codes = WireJson.codes(message.errors());
        return switch (head.type()) {
            case "reaction" -> part(part, Wire.Reaction.class).flatMap(reaction -> reaction(head, reaction));
            case "edit" -> part(part, Wire.Edit.class).flatMap(edit -> edit(head, edit, part.path("message")));
            case "revoke" -> part(part, Wire.Revoke.class).flatMap(revoke -> revoke(head, revoke));
            case "request_welcome" -> Optional.of(new Happening.ChatOpened(head));
            default ->
                Optional.of(
                        codes.contains(NOT_YET_THERE)
                                ? new Happening.NotYetThere(head)
                                : new Happening.ResidentMessage(head, SaidReader.read(head.type(), part, codes)));
        };
    }

    private static Happening change(MessageHead head, Wire.SystemNotice notice) {
        Person before =
                head.sender().or(new Person(null, word(notice.previousUserId()).orElse(null), null));
        Person after = new Person(
                word(notice.waId()).orElse(null), word(notice.userId()).orElse(null), null);
        return new Happening.PersonChanged(head, word(notice.type()).orElse("unknown"), before, after);
    }

    private static Optional<Happening> reaction(MessageHead head, Wire.Reaction reaction) {
        return word(reaction.messageId())
                .map(id ->
                        new Happening.Reaction(head, id, word(reaction.emoji()).orElse(null)));
    }

    private static Optional<Happening> edit(MessageHead head, Wire.Edit edit, JsonNode message) {
        String type = message.path("type").stringValue("");
        Said said = SaidReader.read(type, message.path(type), List.of());
        return word(edit.originalMessageId()).map(id -> new Happening.Edit(head, id, words(said)));
    }

    private static @Nullable String words(Said said) {
        if (said instanceof Said.Words words) {
            return words.text();
        }
        return said instanceof Said.Attachment attachment ? attachment.caption() : null;
    }

    private static Optional<Happening> revoke(MessageHead head, Wire.Revoke revoke) {
        return word(revoke.originalMessageId()).map(id -> new Happening.Revoke(head, id));
    }

    private Happening unreadable(JsonNode node) {
        return new Happening.Unreadable(
                "message",
                phoneNumberId,
                node.path("id").stringValue(null),
                node.path("type").stringValue(null));
    }
}
