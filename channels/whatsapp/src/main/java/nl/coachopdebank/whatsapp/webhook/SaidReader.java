package nl.coachopdebank.whatsapp.webhook;

import static nl.coachopdebank.whatsapp.webhook.WireJson.part;
import static nl.coachopdebank.whatsapp.webhook.WireJson.word;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a person said. */
final class SaidReader {
    private SaidReader() {}

    /** @param part the member of the message that has the type's name, missing for some */
    static Said read(String type, JsonNode part, List<Integer> codes) {
        Optional<Said> said = switch (type) {
            case "text" -> part(part, Wire.Text.class).flatMap(SaidReader::words);
            case "button" -> part(part, Wire.TemplateButton.class).flatMap(SaidReader::tap);
            case "interactive" -> part(part, Wire.Interactive.class).flatMap(SaidReader::tap);
            case "image", "video", "audio", "document", "sticker" -> Optional.of(attachment(type, part));
            case "contacts" -> ownNumber(WireJson.parts(part, Wire.Card.class));
            default -> Optional.empty();
        };
        return said.orElseGet(() -> new Said.NotUnderstood(exactly(type, part), codes));
    }

    private static Optional<Said> words(Wire.Text text) {
        return Optional.ofNullable(text.body()).map(Said.Words::new);
    }

    private static Optional<Said> tap(Wire.TemplateButton button) {
        return Stream.of(word(button.payload()), word(button.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(id -> new Said.Tap(Said.Tap.On.TEMPLATE, id, Objects.requireNonNullElse(button.text(), "")));
    }

    private static Optional<Said> tap(Wire.Interactive interactive) {
        return Objects.requireNonNullElse(interactive.type(), "").equals("list_reply")
                ? tap(Said.Tap.On.LIST, interactive.listReply())
                : tap(Said.Tap.On.BUTTON, interactive.buttonReply());
    }

    private static Optional<Said> tap(Said.Tap.On on, Wire.@Nullable Reply reply) {
        return Optional.ofNullable(reply)
                .flatMap(tapped -> word(tapped.id())
                        .map(id -> new Said.Tap(on, id, Objects.requireNonNullElse(tapped.title(), ""))));
    }

    private static Said attachment(String kind, JsonNode part) {
        Optional<Wire.Media> media = part(part, Wire.Media.class);
        boolean recorded = media.map(Wire.Media::voice).filter("true"::equals).isPresent();
        String caption = media.flatMap(told -> word(told.caption())).orElse(null);
        return new Said.Attachment(recorded ? "voice" : kind, caption);
    }

    /** A card that a person sends unasked is somebody else's. */
    private static Optional<Said> ownNumber(List<Wire.Card> cards) {
        return cards.stream()
                .filter(card -> "contact_request".equals(card.origin()) && card.phones() != null)
                .flatMap(card -> card.phones().stream())
                .filter(Objects::nonNull)
                .flatMap(phone -> word(phone.waId()).stream())
                .findFirst()
                .map(Said.OwnNumber::new);
    }

    private static String exactly(String type, JsonNode part) {
        return Optional.of(part.path("type").stringValue(""))
                .filter(inner -> !inner.isBlank())
                .orElse(type);
    }
}
