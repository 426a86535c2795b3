package nl.coachopdebank.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.Attachment;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.ResidentSent;
import nl.coachopdebank.conversation.ConversationInput.SignedOff;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.MessageKey;
import nl.coachopdebank.whatsapp.webhook.NotificationReader;
import nl.coachopdebank.whatsapp.webhook.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a person said becomes")
class SaidInputsTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private static List<ConversationInput> inputs(Said said) {
        return new SaidInputs("id", AT).of(said);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "in-text.json", new ResidentSaid("id", AT, "Hoi, ik heb een vraag. Kan iemand mij helpen?")),
                Arguments.of("in-text-stop-word.json", new SignedOff("id", AT, "STOP")),
                Arguments.of(
                        "in-button-template-quick-reply.json", new ResidentChose("id", AT, "open-answer:conv-0001")),
                Arguments.of("in-audio-voice.json", new ResidentSent("id", AT, Attachment.VOICE)),
                Arguments.of("in-audio-file.json", new ResidentSent("id", AT, Attachment.AUDIO)),
                Arguments.of("in-image-no-caption-no-url.json", new ResidentSent("id", AT, Attachment.PICTURE)),
                Arguments.of("in-message-without-type-object.json", new ResidentSent("id", AT, Attachment.PICTURE)),
                Arguments.of("in-location.json", new ResidentSent("id", AT, Attachment.PLACE)),
                Arguments.of("in-contacts.json", new ResidentSent("id", AT, Attachment.CONTACTS)),
                Arguments.of("in-contacts-shared-by-request.json", new ResidentSent("id", AT, Attachment.CONTACTS)),
                Arguments.of("in-order.json", new ResidentSent("id", AT, Attachment.ORDER)),
                Arguments.of("in-media-download-error-131052.json", new ResidentSent("id", AT, Attachment.VIDEO)),
                Arguments.of("in-unsupported-131051.json", new ResidentSent("id", AT, Attachment.OTHER)),
                Arguments.of("in-unsupported-no-subtype.json", new ResidentSent("id", AT, Attachment.OTHER)),
                Arguments.of("in-unknown-legacy.json", new ResidentSent("id", AT, Attachment.OTHER)),
                Arguments.of("in-future-type.json", new ResidentSent("id", AT, Attachment.OTHER)),
                Arguments.of("in-interactive-nfm-reply.json", new ResidentSent("id", AT, Attachment.OTHER)),
                Arguments.of("in-sticker.json", new ResidentSent("id", AT, Attachment.STICKER)),
                Arguments.of("in-sticker-animated.json", new ResidentSent("id", AT, Attachment.STICKER)),
                Arguments.of("in-interactive-future-subtype.json", new ResidentSent("id", AT, Attachment.OTHER)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void oneInputMostly(String file, ConversationInput expected) {
        Happening.ResidentMessage message = (Happening.ResidentMessage)
                new NotificationReader().read(Payloads.bytes(file)).happenings().get(0);

        assertThat(inputs(message.said())).containsExactly(expected);
    }

    @Test
    void nothingForAnAnswerThatNobodyAskedFor() {
        Happening.ResidentMessage message = (Happening.ResidentMessage) new NotificationReader()
                .read(Payloads.bytes("in-interactive-call-permission-reply.json"))
                .happenings()
                .get(0);

        assertThat(inputs(message.said())).isEmpty();
    }

    @Test
    void theWordsBesideAPicture() {
        assertThat(inputs(new Said.Attachment("image", "Mijn brief van het UWV")))
                .containsExactly(new ResidentSaid("id", AT, "Mijn brief van het UWV"));
        assertThat(inputs(new Said.Attachment("image", "Afmelden!")))
                .containsExactly(new SignedOff("id", AT, "Afmelden!"));
    }

    @Test
    void allOfATextUpToWhatWhatsAppTakes() {
        String text = "a".repeat(4_096);

        assertThat(inputs(new Said.Words(text))).containsExactly(new ResidentSaid("id", AT, text));
    }

    @Test
    void theBeginningOfALongerOneAndAWordThatThereWasMore() {
        String text = "a".repeat(4_095) + "\uD83D\uDE00 en nog iets";

        assertThat(inputs(new Said.Words(text)))
                .containsExactly(
                        new ResidentSaid("id", AT, "a".repeat(4_095)),
                        new ResidentSent("id-rest", AT, Attachment.OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop",
                "STOP.",
                " Stop! ",
                "afmelden",
                "Uitschrijven",
                "unsubscribe",
                "Stop  berichten",
                "*stop*"
            })
    void aGoodbyeForAStopWord(String text) {
        assertThat(inputs(new Said.Words(text))).containsExactly(new SignedOff("id", AT, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ik wil stoppen", "stop met roken", "stopt", "st op", "", "...", "non-stop", "niet stop"})
    void wordsForAnythingElse(String text) {
        assertThat(inputs(new Said.Words(text))).containsExactly(new ResidentSaid("id", AT, text));
    }

    @Test
    void knownByAHashThatTellsNothing() {
        String id = InputId.of(new MessageKey("999", "wamid.HBgLMzE2MDAwMDAxMDE="));

        assertThat(id).matches("wa\\.[0-9A-Za-z_-]{32}");
        assertThat(Set.of(
                        id,
                        InputId.of(new MessageKey("998", "wamid.HBgLMzE2MDAwMDAxMDE=")),
                        InputId.of(new MessageKey("999", "wamid.HBgLMzE2MDAwMDAxMDI="))))
                .hasSize(3);
        assertThat(InputId.of(new MessageKey("999", "wamid.HBgLMzE2MDAwMDAxMDE=")))
                .isEqualTo(id);
    }
}
