package nl.coachopdebank.knowledge.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A draft")
class DraftsTest {
    @RegisterExtension
    static final WireMockExtension SERVER = RecordedModel.server();

    private final RecordedModel model = new RecordedModel(SERVER, LlmSettings.Kind.OPENAI);
    private Llm llm;
    private Drafts drafts;

    @BeforeEach
    void open() {
        llm = Llm.of(model.settings(), Clock.systemUTC(), new SimpleMeterRegistry());
        drafts = llm.drafts();
    }

    @AfterEach
    void close() {
        llm.close();
    }

    @ParameterizedTest
    @EnumSource(Drafts.ForCoach.class)
    void forACoachIsMadeOfMaskedAnswersAndTalk(Drafts.ForCoach kind) {
        model.writes(" Een concept.\n");

        assertThat(drafts.forCoach(
                                kind,
                                List.of(new TalkLine("Waar woon je?", "Zwolle")),
                                List.of(new TalkLine("bewoner", "Ik heet Fatma, bel 06-12345678")),
                                Language.NL)
                        .join())
                .contains("Een concept.");
        JsonNode data = RecordedModel.data(model.lastRequest());
        assertThat(data.path("antwoorden").path(0).path("tekst").asString()).isEqualTo("Zwolle");
        assertThat(data.path("gesprek").path(0).path("tekst").asString())
                .isEqualTo("Ik heet [naam], bel [telefoonnummer]");
        assertThat(data.path("taal").asString()).isEqualTo("nl");
    }

    @ParameterizedTest
    @EnumSource(Drafts.ForEditor.class)
    void forAnEditorIsMadeOfATextAndALanguage(Drafts.ForEditor kind) {
        model.writes("Een\nconcept.");

        assertThat(drafts.forEditor(kind, "How do I apply?", Language.EN).join())
                .contains("Een\nconcept.");
        JsonNode data = RecordedModel.data(model.lastRequest());
        assertThat(data.path("tekst").asString()).isEqualTo("How do I apply?");
        assertThat(data.path("taal").asString()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Een concept.", "{\"text\":\"\"}", "{\"text\":\"a\",\"send\":true}", "{\"text\":[\"a\"]}", "{}"})
    void isNoDraftInAnotherForm(String answer) {
        model.says(answer);

        assertThat(drafts.forEditor(Drafts.ForEditor.SIMPLER, "tekst", Language.NL)
                        .join())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kijk op https://boos.voorbeeld", "www.boos.voorbeeld", "[klik](boos)"})
    void forACoachHasNoLinks(String text) {
        model.writes(text);

        assertThat(drafts.forCoach(Drafts.ForCoach.REPLY, List.of(), List.of(), Language.NL)
                        .join())
                .isEmpty();
        assertThat(drafts.forEditor(Drafts.ForEditor.SIMPLER, "tekst", Language.NL)
                        .join())
                .contains(text);
    }

    @Test
    void isNotEndless() {
        model.writes("a".repeat(4_001));

        assertThat(drafts.forEditor(Drafts.ForEditor.SIMPLER, "tekst", Language.NL)
                        .join())
                .isEmpty();
    }

    @Test
    void ofALongTalkIsAboutItsEnd() {
        model.writes("Een concept.");
        List<TalkLine> talk =
                new java.util.ArrayList<>(Collections.nCopies(50, new TalkLine("bewoner", "a".repeat(1_000))));
        talk.add(new TalkLine("coach", "tot morgen"));

        drafts.forCoach(Drafts.ForCoach.SUMMARY, List.of(), talk, Language.NL).join();

        JsonNode sent = RecordedModel.data(model.lastRequest()).path("gesprek");
        assertThat(sent.size()).isEqualTo(12);
        assertThat(sent.path(11).path("tekst").asString()).isEqualTo("tot morgen");
    }

    @Test
    void hasAKnownKind() {
        assertThat(Drafts.ForCoach.find("summary")).contains(Drafts.ForCoach.SUMMARY);
        assertThat(Drafts.ForCoach.find("SUMMARY")).isEmpty();
        assertThat(Drafts.ForEditor.find("summary")).isEmpty();
        assertThat(Drafts.ForEditor.find("phrasings")).contains(Drafts.ForEditor.PHRASINGS);
    }
}
