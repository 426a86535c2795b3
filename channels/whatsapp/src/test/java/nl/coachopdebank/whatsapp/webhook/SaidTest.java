package nl.coachopdebank.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a person said")
class SaidTest {
    @Test
    void givesWordsAsTheyWereTyped() {
        assertThat(Webhooks.said("in-text-unicode.json"))
                .isEqualTo(new Said.Words("Één café ☕ — hé 👩🏽‍⚕️\nregel 2\t\"quotes\" \\ slash / €5 \u200fمرحبا"));
        assertThat(Webhooks.said("in-text-whitespace-only.json")).isInstanceOf(Said.Words.class);
    }

    @Test
    void givesTapsByTheirIdAndTitle() {
        assertThat(Webhooks.said("in-interactive-button-reply.json"))
                .isEqualTo(new Said.Tap(Said.Tap.On.BUTTON, "handover:yes", "Ja, graag"));
        assertThat(Webhooks.said("in-interactive-list-reply.json"))
                .isEqualTo(new Said.Tap(Said.Tap.On.LIST, "topic:stuck", "Ik zit vast"));
        assertThat(Webhooks.said("in-interactive-list-reply-no-description.json"))
                .isEqualTo(new Said.Tap(Said.Tap.On.LIST, "topic:other", "Iets anders"));
    }

    @Test
    void givesCaptionsAndKinds() {
        assertThat(Webhooks.said("in-image.json")).isEqualTo(new Said.Attachment("image", "Mijn foto"));
        assertThat(Webhooks.said("in-image-no-caption-no-url.json")).isEqualTo(new Said.Attachment("image", null));
        assertThat(Webhooks.said("in-message-without-type-object.json")).isEqualTo(new Said.Attachment("image", null));
        assertThat(Webhooks.said("in-document.json")).isEqualTo(new Said.Attachment("document", "Mijn plan"));
        assertThat(Webhooks.said("in-audio-voice.json")).isEqualTo(new Said.Attachment("voice", null));
        assertThat(Webhooks.said("in-sticker.json")).isEqualTo(new Said.Attachment("sticker", null));
    }

    @Test
    void namesWhatIsNotUnderstoodAsExactlyAsItCan() {
        assertThat(Webhooks.said("in-location.json")).isEqualTo(new Said.NotUnderstood("location", List.of()));
        assertThat(Webhooks.said("in-contacts.json")).isEqualTo(new Said.NotUnderstood("contacts", List.of()));
        assertThat(Webhooks.said("in-order.json")).isEqualTo(new Said.NotUnderstood("order", List.of()));
        assertThat(Webhooks.said("in-interactive-nfm-reply.json"))
                .isEqualTo(new Said.NotUnderstood("nfm_reply", List.of()));
        assertThat(Webhooks.said("in-interactive-future-subtype.json"))
                .isEqualTo(new Said.NotUnderstood("slider_reply", List.of()));
        assertThat(Webhooks.said("in-unsupported-131051.json"))
                .isEqualTo(new Said.NotUnderstood("poll_creation", List.of(131051)));
        assertThat(Webhooks.said("in-unsupported-no-subtype.json"))
                .isEqualTo(new Said.NotUnderstood("unsupported", List.of(131051)));
        assertThat(Webhooks.said("in-unknown-legacy.json"))
                .isEqualTo(new Said.NotUnderstood("unknown", List.of(131051)));
        assertThat(Webhooks.said("in-media-download-error-131052.json"))
                .isEqualTo(new Said.NotUnderstood("video", List.of(131052)));
        assertThat(Webhooks.said("in-future-type.json")).isInstanceOf(Said.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'x','type':'text','from':'1'}",
                "{'id':'x','type':'text','from':'1','text':'bare'}",
                "{'id':'x','type':'interactive','from':'1','interactive':{'type':'button_reply'}}",
                "{'id':'x','type':'button','from':'1','button':{}}",
                "{'id':'x','type':'contacts','from':'1','contacts':[{'origin':'contact_request','phones':[null,{}]},null]}"
            })
    void tellsThatAPersonSaidSomethingEvenWhenItCannotBeUnderstood(String message) {
        assertThat(Webhooks.readMessages(message).happenings())
                .satisfiesExactly(told ->
                        assertThat(((Happening.ResidentMessage) told).said()).isInstanceOf(Said.NotUnderstood.class));
    }
}
