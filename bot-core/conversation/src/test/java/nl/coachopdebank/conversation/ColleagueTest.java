package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationInput.Attachment;
import nl.coachopdebank.conversation.HandOff.State;
import org.junit.jupiter.api.Test;

/** A colleague who answers on WhatsApp itself, and a resident who takes something back there. */
class ColleagueTest {
    private static final String DANGER = "ik wil niet meer leven";

    private static Chat onWhatsApp() {
        return aConversation().startedOnWhatsApp();
    }

    @Test
    void theBotIsSilentOnceAColleagueAnswersOnWhatsAppItself() {
        Chat chat = onWhatsApp().says("menu").colleague("Ik bel je zo");

        assertThat(chat.replies()).isEmpty();
        assertThat(chat.state().holder()).isEqualTo(Holder.COACH);
        assertThat(chat.handOff().takenByName()).isEqualTo("<colleague>");
        Event.Message said = (Event.Message) chat.turn().events().get(1);
        assertThat(said.from()).isEqualTo(Event.Sender.COACH);
        assertThat(said.body().text()).isEqualTo("Ik bel je zo");
        assertThat(Doors.isSaidOnWhatsApp(said)).isTrue();

        assertThat(chat.says("fijn").replies()).isEmpty();
    }

    @Test
    void aRequestThatWaitedIsTheirs() {
        Chat chat = onWhatsApp().says("coach", "ja");
        String receipt = chat.handOff().receipt();
        chat.colleague("Hoi");

        assertThat(chat.handOff().receipt()).isEqualTo(receipt);
        assertThat(chat.handOff().state()).isEqualTo(State.TAKEN);
        assertThat(chat.turn().timers()).contains(new TimerChange("promise", null), new TimerChange("lapse", null));
    }

    @Test
    void aRequestThatWaitedIsBackOnTheListOnceTheColleagueIsSilent() {
        Chat chat = onWhatsApp().says("coach", "ja").colleague("Een moment");
        assertThat(chat.turn().timers())
                .as("also when the resident waits politely")
                .contains(new TimerChange("away", chat.now().plus(Duration.ofMinutes(30))));
        Promise promise = chat.handOff().promise();
        chat.after(Duration.ofMinutes(30)).timer("away");

        assertThat(chat.reply()).contains("<coach_away> <colleague>");
        assertThat(chat.handOff().state()).isEqualTo(State.REQUESTED);
        assertThat(chat.handOff().promise()).isEqualTo(promise);
    }

    @Test
    void whoAskedForNobodyIsTheBotsAgainWithoutAWord() {
        Chat chat = onWhatsApp().colleague("Fijne dag!");
        chat.after(Duration.ofMinutes(30)).timer("away");

        assertThat(chat.replies()).isEmpty();
        assertThat(chat.handOff().isOpen()).isFalse();
        assertThat(chat.says("menu").reply()).contains("<bot_again>");
    }

    @Test
    void helpLinesAreSaidOnWhatsAppWhoeverHasTheFloor() {
        Chat colleague = onWhatsApp().colleague("Hoi").says(DANGER);
        Chat coach = onWhatsApp().says("coach", "ja").coach("anna", Action.TAKE).says(DANGER);

        assertThat(colleague.lastReply().safety()).isNotNull();
        assertThat(coach.lastReply().safety()).isNotNull();
        assertThat(coach.state().holder()).isEqualTo(Holder.COACH);
        assertThat(colleague.handOff().safety()).isNotNull();
    }

    @Test
    void anEarlierYesToANoticeIsNotForThem() {
        Chat chat = aConversation().at("2026-11-28T22:00:00Z").startedOnWhatsApp();
        chat.says("coach", "ja").presses("_notice_yes").says("laat maar", "ja");

        assertThat(AnswerNotice.isAllowed(chat.colleague("Hoi").state())).isFalse();
    }

    @Test
    void aTeamLeadGivesTheTalkBackToTheBot() {
        Chat chat = onWhatsApp().colleague("Hoi");
        assertThat(chat.coach("anna", Action.RETURN).turn().outcome().done()).isFalse();

        chat.lead("tineke", Action.RETURN, "Jullie spraken elkaar", "");

        assertThat(chat.state().holder()).isEqualTo(Holder.BOT);
    }

    @Test
    void aCoachKeepsTheTalkWhenAColleagueHelpsOut() {
        Chat chat = onWhatsApp().says("coach", "ja").coach("anna", Action.TAKE).colleague("Anna is er zo");

        assertThat(chat.handOff().isHeldBy("anna")).isTrue();
        assertThat(chat.turn().events()).hasSize(1);
        assertThat(chat.turn().timers()).contains(new TimerChange("away", null));
    }

    @Test
    void aStickerStandsInTheTalkAndIsNotAnswered() {
        Chat chat = onWhatsApp().says("menu").sends(Attachment.STICKER);

        assertThat(chat.turn().events()).hasSize(1);
        assertThat(chat.replies()).isEmpty();
        assertThat(chat.says("coach", "ja")
                        .coach("anna", Action.TAKE)
                        .sends(Attachment.STICKER)
                        .turn()
                        .timers())
                .as("nobody waits for a word")
                .isEmpty();
    }

    @Test
    void aWishIsGoneWithTheMessageInWhichItStood() {
        Chat chat = onWhatsApp().presses("flow:check").says("ik wil heel graag lasser worden");
        String wish = chat.lastId();
        chat.says("coach", "ja");
        assertThat(chat.handOff().wish()).contains("lasser");

        chat.takesBack(wish);

        assertThat(chat.handOff().wish()).isEmpty();
        assertThat(chat.handOff().notes()).extracting(HandOff.Note::text).containsExactly("<revoked_note>");
        assertThat(Revocation.of(chat.state())).containsExactly(wish);
        assertThat(chat.turn().events()).isEmpty();
    }

    @Test
    void whatWasToldToTheCoachIsGoneWithItsMessage() {
        Chat chat = onWhatsApp().says("coach", "ja", "vertel de coach dat ik maandag niet kan");
        String told = chat.lastId();
        assertThat(chat.handOff().wish()).contains("maandag");

        assertThat(chat.takesBack(told).handOff().wish()).doesNotContain("maandag");
    }

    @Test
    void aWishStaysWhenSomethingElseIsTakenBack() {
        Chat chat = onWhatsApp().presses("flow:check").says("ik wil heel graag lasser worden", "Kampen");
        chat.says("coach", "ja").takesBack("wa.other");

        assertThat(chat.handOff().wish()).contains("lasser");
    }
}
