package nl.coachopdebank.whatsapp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.coachopdebank.whatsapp.graph.Remedy;
import nl.coachopdebank.whatsapp.graph.SendResult;
import nl.coachopdebank.whatsapp.graph.SendResult.Accepted;
import nl.coachopdebank.whatsapp.graph.SendResult.Refused;
import nl.coachopdebank.whatsapp.graph.Template;
import nl.coachopdebank.whatsapp.graph.Template.Parameter;
import nl.coachopdebank.whatsapp.webhook.Happening.AccountEvent;
import nl.coachopdebank.whatsapp.webhook.Happening.ResidentMessage;
import nl.coachopdebank.whatsapp.webhook.Happening.StatusUpdate;
import nl.coachopdebank.whatsapp.webhook.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("A template sent to the stand-in")
class TemplatesTest {
    @RegisterExtension
    final Stand stand = new Stand();

    private static Template answerReady(String coach) {
        return new Template(
                StandInTemplates.ANSWER_READY, "nl", List.of(Parameter.of(coach)), List.of("open-answer:conv-0001"));
    }

    @ParameterizedTest
    @CsvSource({
        "coach_antwoord_klaar, nl",
        "coach_antwoord_klaar, en",
        "coach_antwoord_klaar_2, nl",
        "coach_antwoord_klaar_2, en"
    })
    void arrivesWithoutAWindowInBothLanguages(String name, String language) {
        SendResult result = stand.send(new Template(name, language, List.of(Parameter.of("Anna")), List.of("x")));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(stand.sight().phone().chat().get(0).look().text())
                .contains("Anna")
                .doesNotContain("{{");
    }

    @Test
    void givesItsPayloadBackWhenItsButtonIsTapped() {
        Accepted accepted = (Accepted) stand.send(answerReady("Anna"));
        stand.receiver.await(StatusUpdate.class, 3);

        stand.robin(phone -> phone.tap(accepted.messageId(), "open-answer:conv-0001"));

        ResidentMessage message = stand.receiver.await(ResidentMessage.class, 1).get(0);
        assertThat(message.said())
                .isEqualTo(new Said.Tap(Said.Tap.On.TEMPLATE, "open-answer:conv-0001", "Lees antwoord"));
        assertThat(message.head().quotedId()).isEqualTo(accepted.messageId());
        assertThat(stand.sight().phone().windowOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"onbekend, nl, 132001", "coach_antwoord_klaar, nl_NL, 132001", "coach_antwoord_klaar, de, 132001"})
    void existsInExactlyItsLanguages(String name, String language, int code) {
        assertRefused(new Template(name, language, List.of(Parameter.of("Anna")), List.of()), code);
        assertThat(stand.post(body("Anna").toString().replace("coach_antwoord_klaar", "onbekend"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void hasAsManyParametersAsGaps() {
        assertRefused(new Template(StandInTemplates.ANSWER_READY, "nl", List.of(), List.of()), 132000);
        assertRefused(
                new Template(
                        StandInTemplates.ANSWER_READY,
                        "nl",
                        List.of(Parameter.of("Anna"), Parameter.of("Bram")),
                        List.of()),
                132000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "An\nna", "An\tna", "An     na"})
    void takesNoTextThatMetaRefuses(String text) {
        assertThat(stand.code(body(text))).isEqualTo(132012);
    }

    @Test
    void takesFourSpacesInARow() {
        assertThat(stand.code(body("An    na"))).isZero();
    }

    @Test
    void isNoLongerThanMetaSays() {
        int fixed = StandInTemplates.DEMO.get(0).body().length() - "{{1}}".length();

        assertThat(stand.code(body("x".repeat(1024 - fixed)))).isZero();
        assertThat(stand.code(body("x".repeat(1025 - fixed)))).isEqualTo(132005);
    }

    @Test
    void hasNoSecondButton() {
        assertRefused(
                new Template(StandInTemplates.ANSWER_READY, "nl", List.of(Parameter.of("Anna")), List.of("a", "b")),
                132012);
    }

    @Test
    void restsWhenItIsPausedAndTheSpareDoesNot() {
        stand.meta.pauseTemplate(StandInTemplates.ANSWER_READY, true).block();

        assertRefused(answerReady("Anna"), 132015);
        assertThat(stand.code(body("Anna", StandInTemplates.ANSWER_READY_SPARE)))
                .isZero();
        assertThat(stand.receiver.await(AccountEvent.class, 2).get(0))
                .isEqualTo(new AccountEvent(
                        "message_template_status_update", "PAUSED", StandInTemplates.ANSWER_READY, true));
        stand.meta.pauseTemplate(StandInTemplates.ANSWER_READY, false).block();
        assertThat(stand.send(answerReady("Anna"))).isInstanceOf(Accepted.class);
        assertThat(stand.receiver.await(AccountEvent.class, 4).get(2).event()).isEqualTo("APPROVED");
    }

    @Test
    void isNotTakenFromARestrictedAccount() {
        stand.meta.restrict(true).block();

        assertRefused(answerReady("Anna"), 368);
        assertThat(stand.receiver.await(AccountEvent.class, 1))
                .containsExactly(new AccountEvent("account_update", "ACCOUNT_RESTRICTION", null, true));
        stand.meta.restrict(false).block();
        assertThat(stand.send(answerReady("Anna"))).isInstanceOf(Accepted.class);
    }

    private void assertRefused(Template template, int code) {
        assertThat(stand.send(template)).isEqualTo(new Refused(code, Remedy.of(code)));
    }

    private static ObjectNode body(String text) {
        return body(text, StandInTemplates.ANSWER_READY);
    }

    private static ObjectNode body(String text, String name) {
        ObjectNode body = Stand.example("out-template-no-params.json");
        ObjectNode template = (ObjectNode) body.get("template");
        template.put("name", name)
                .putArray("components")
                .addObject()
                .put("type", "body")
                .putArray("parameters")
                .addObject()
                .put("type", "text")
                .put("text", text);
        return body;
    }
}
