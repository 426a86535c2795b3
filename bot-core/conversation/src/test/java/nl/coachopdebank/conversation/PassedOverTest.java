package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.conversation.Consent.Given;
import org.junit.jupiter.api.Test;

/** Whoever leaves the question about sharing open may have a notice all the same. */
class PassedOverTest {
    private static Chat atNight() {
        return aConversation().at("2026-11-28T22:00:00Z").startedOnWhatsApp();
    }

    private static Chat passedOver() {
        return atNight().says("coach").presses("topic:omscholen");
    }

    @Test
    void theNoticeIsAskedAfterWhatWasAskedInstead() {
        Chat chat = passedOver();

        assertThat(chat.replies()).hasSize(2);
        assertThat(chat.reply()).contains("Omscholen kan.", "<notice_ask>");
        assertThat(chat.offered()).containsExactly("_notice_yes", "_notice_no");
    }

    @Test
    void aYesToItSaysNothingOfSharing() {
        Chat chat = passedOver().says("ja");

        assertThat(chat.reply()).contains("<notice_allowed>");
        assertThat(AnswerNotice.isAllowed(chat.state())).isTrue();
        assertThat(chat.handOff().consent().given()).isEqualTo(Given.OPEN);
    }

    @Test
    void itIsAskedOnceAndNotAgainAfterAnAnswer() {
        assertThat(passedOver().presses("topic:omscholen").reply()).doesNotContain("<notice_ask>");
        assertThat(passedOver()
                        .says("nee")
                        .presses("_consent_all:1:loopbaancoach")
                        .reply())
                .contains("<consent_stored_all>")
                .doesNotContain("<notice_ask>");
    }

    @Test
    void anUnansweredNoticeIsAskedOnceMoreAfterTheAnswerAboutSharing() {
        assertThat(passedOver().presses("_consent_all:1:loopbaancoach").reply())
                .contains("<consent_stored_all>", "<notice_ask>");
    }

    @Test
    void aNewRequestIsAskedAnew() {
        Chat chat = passedOver().says("ja", "laat maar", "ja", "coach");
        assertThat(AnswerNotice.isAllowed(chat.state())).isFalse();

        assertThat(chat.presses("topic:omscholen").reply()).contains("<notice_ask>");
    }

    @Test
    void itWaitsWhileSharingOrTakingBackIsStillAsked() {
        Chat chat = atNight().says("coach", "wie is dat");
        assertThat(chat.reply()).contains("<consent_who>").doesNotContain("<notice_ask>");

        assertThat(chat.says("laat maar").reply()).doesNotContain("<notice_ask>");
        assertThat(chat.offered()).contains(Withdrawal.YES);
    }

    @Test
    void aQuestionThatWaitedIsTakenUpAfterIt() {
        Chat chat = atNight().presses("flow:check").says("ander werk", "coach", "Kampen");
        assertThat(chat.question()).isEqualTo("situatie");
        assertThat(chat.offered()).containsExactly("_notice_yes", "_notice_no");

        assertThat(chat.presses("_notice_yes").reply()).contains("<notice_allowed>", "Vraag situatie?");
    }

    @Test
    void itIsNotAskedWhileCoachesAreThereOrInTheWebChat() {
        assertThat(aConversation()
                        .startedOnWhatsApp()
                        .says("coach")
                        .presses("topic:omscholen")
                        .reply())
                .doesNotContain("<notice_ask>");
        assertThat(aConversation()
                        .at("2026-11-28T22:00:00Z")
                        .started()
                        .says("coach")
                        .presses("topic:omscholen")
                        .reply())
                .doesNotContain("<notice_ask>");
    }
}
