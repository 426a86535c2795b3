package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationInput.Attachment;
import nl.coachopdebank.conversation.HandOff.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is different in a talk on WhatsApp. */
class WhatsAppTalkTest {
    private static final String SATURDAY_NIGHT = "2026-11-28T22:00:00Z";

    private static Chat onSaturdayNight() {
        return aConversation().at(SATURDAY_NIGHT).startedOnWhatsApp();
    }

    private static Chat askedForNotice() {
        return onSaturdayNight().says("coach", "ja");
    }

    @Test
    void asksForANoticeAfterConsentWhenNoCoachIsThere() {
        Chat chat = askedForNotice();

        assertThat(chat.reply()).contains("<consent_stored_all>", "<notice_ask>");
        assertThat(chat.offered()).containsExactly("_notice_yes", "_notice_no");
        assertThat(AnswerNotice.isAllowed(chat.state())).isFalse();
    }

    @Test
    void doesNotAskItWhileCoachesAreThereOrInTheWebChat() {
        assertThat(aConversation().startedOnWhatsApp().says("coach", "ja").reply())
                .doesNotContain("<notice_ask>");
        assertThat(aConversation()
                        .at(SATURDAY_NIGHT)
                        .started()
                        .says("coach", "ja")
                        .reply())
                .doesNotContain("<notice_ask>");
    }

    @Test
    void asksItAtEachRequest() {
        Chat chat = askedForNotice().says("ja", "laat maar", "ja", "coach", "ja");

        assertThat(chat.reply()).contains("<notice_ask>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "1", "<notice_yes>"})
    void aYesInWordsAllowsIt(String yes) {
        Chat chat = askedForNotice().says(yes);

        assertThat(chat.reply()).contains("<notice_allowed>");
        assertThat(AnswerNotice.isAllowed(chat.state())).isTrue();
    }

    @Test
    void aLaterNoTakesItBackAndANewStartKeepsIt() {
        Chat chat = askedForNotice().presses("_notice_yes").says("opnieuw");
        assertThat(AnswerNotice.isAllowed(chat.state())).isTrue();

        assertThat(chat.presses("_notice_no").reply()).contains("<notice_refused>");
        assertThat(AnswerNotice.isAllowed(chat.state())).isFalse();
    }

    @Test
    void aYesCountsWhileACoachTalksAndNothingIsSaid() {
        Chat chat = askedForNotice().coach("anna", Action.TAKE).presses("_notice_yes");

        assertThat(AnswerNotice.isAllowed(chat.state())).isTrue();
        assertThat(chat.replies()).isEmpty();
    }

    @Test
    void theWelcomeAnswersAMereGreeting() {
        Chat chat = aConversation().startedOnWhatsApp().says("hallo");
        assertThat(chat.replies()).isEmpty();

        assertThat(chat.says("hallo").replies()).isNotEmpty();
        assertThat(aConversation().started().says("hallo").replies()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STICKER")
    void whatIsNoTextIsAnsweredWithTheWayToACoach(Attachment kind) {
        Chat chat = onSaturdayNight().sends(kind);

        assertThat(chat.reply())
                .contains(kind == Attachment.VOICE || kind == Attachment.AUDIO ? "<cannot_listen>" : "<cannot_open>");
        assertThat(chat.offered()).contains("_coach");
        assertThat(((Event.Message) chat.turn().events().get(0)).body().text()).startsWith("<sent_");
    }

    @Test
    void anAttachmentIsForTheCoachWhoTalks() {
        Chat chat = askedForNotice().coach("anna", Action.TAKE).sends(Attachment.PICTURE);

        assertThat(chat.replies()).isEmpty();
        assertThat(chat.turn().events()).hasSize(1);
    }

    @Test
    void signingOffEndsAllFromWhichAMessageCouldCome() {
        Chat chat = askedForNotice().presses("_notice_yes").signsOff("stop");

        assertThat(chat.reply()).contains("<signed_off>");
        assertThat(chat.handOff().state()).isEqualTo(State.CLOSED);
        assertThat(chat.handOff().isWithdrawn()).isTrue();
        assertThat(chat.state().holder()).isEqualTo(Holder.CLOSED);
        assertThat(AnswerNotice.isAllowed(chat.state())).isFalse();
        assertThat(chat.turn().timers())
                .contains(
                        new TimerChange("promise", null),
                        new TimerChange("lapse", null),
                        new TimerChange("away", null));
    }

    @Test
    void signingOffEndsATalkWithACoachToo() {
        Chat chat = askedForNotice().coach("anna", Action.TAKE).signsOff("afmelden");

        assertThat(chat.reply()).contains("<signed_off>");
        assertThat(chat.coach("anna", Action.WRITE, "Nog iets", "")
                        .turn()
                        .outcome()
                        .done())
                .isFalse();
    }

    @Test
    void theWayToTheWebChatIsALinkInPlaceOfAChoice() {
        Chat chat = onSaturdayNight().says("mijn gegevens");
        assertThat(chat.reply()).contains("<my_data, kort>");
        assertThat(chat.offered()).contains("_web");

        assertThat(chat.presses("_web").offered()).containsExactly(Doors.LINK);
        assertThat(chat.reply()).contains("<web_link>");
    }

    @Test
    void aTalkGoesOnInTheWebChatWithItsNewSecretWhereItWas() {
        Chat chat = aConversation().startedOnWhatsApp().presses("flow:check");
        String question = chat.question();

        chat.moves("web", "new-hash");

        assertThat(chat.state().channel()).isEqualTo("web");
        assertThat(chat.state().secretHash()).isEqualTo("new-hash");
        assertThat(chat.reply()).contains("<moved_to_web>");
        assertThat(chat.question()).isEqualTo(question);
        assertThat(chat.lastReply().choices()).isNotEmpty();
    }

    @Test
    void aTalkFromTheWebChatKeepsItsSecretOnWhatsApp() {
        Chat chat = aConversation().inTheCheck().moves("whatsapp", "");

        assertThat(chat.state().channel()).isEqualTo("whatsapp");
        assertThat(chat.state().secretHash()).isEqualTo("hash");
        assertThat(chat.reply()).contains("<moved_to_whatsapp>");
    }

    @Test
    void aRegionMayKeepThePersonalQuestionsInTheWebChat() {
        Chat chat = aConversation(EngineSettings.DEFAULT.withTriageOnWeb(Set.of("")))
                .startedOnWhatsApp();
        chat.presses("flow:zelftriage");
        assertThat(chat.reply()).contains("<triage_on_web>");
        assertThat(chat.offered()).containsExactly("_web", "_coach", "_menu");
        assertThat(chat.question()).isEmpty();

        assertThat(chat.presses("flow:check").question()).isNotEmpty();
    }

    @Test
    void answersGoToWhereTheResidentWroteLast() {
        Chat chat = aConversation().startedOnWhatsApp().says("menu");
        assertThat(chat.state().channel()).isEqualTo("whatsapp");

        chat.decide(new ConversationInput.ResidentSaid("from-the-page", chat.now(), "menu"));
        assertThat(chat.state().channel()).isEqualTo("web");

        chat.decide(new ConversationInput.ResidentChose(Doors.WHATSAPP_ID + "1", chat.now(), "_menu"));
        assertThat(chat.state().channel()).isEqualTo("whatsapp");
    }

    @Test
    void tellsWhichWordsWereTheLastToWhoSignedOff() {
        Chat chat = onSaturdayNight();
        assertThat(Leaving.lastWords(chat.state())).isZero();

        chat.signsOff("stop");

        assertThat(Leaving.lastWords(chat.state()))
                .isEqualTo(chat.replies().get(0).seq());
    }

    @Test
    void aYesWasForOneRequestAtNight() {
        Chat chat = askedForNotice().presses("_notice_yes").says("laat maar", "ja", "coach");

        assertThat(AnswerNotice.isAllowed(chat.state())).isFalse();
    }
}
