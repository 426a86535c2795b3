package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Health and the like, told unasked (B4). */
class PrivateMattersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ik wil ander werk want ik heb een burn-out   | ik wil ander werk
                    Door mijn burnout zoek ik rust               | zoek ik rust
                    Ik wil met mijn burn-out ander werk          | Ik wil ander werk
                    Ik zoek na mijn burn-out rustig werk         | Ik zoek rustig werk
                    Ik wil sinds ik ziek ben rust                | -
                    Ik wil graag, want ik ben ziek               | -
                    Ik heb hulp nodig, want ik ben ziek           | Ik heb hulp nodig
                    ik zoek werk met mijn burn-out van vorig jaar | ik zoek werk
                    ik ben ziek, ik zoek ander werk              | ik zoek ander werk
                    ik wil werken, ben ziek, maar kan veel leren | ik wil werken maar kan veel leren
                    Weer aan het werk na mijn burn-out.          | Weer aan het werk
                    ik ben ziek                                  | -
                    ik werk graag met zieke mensen               | ik werk graag met zieke mensen
                    """)
    void isLeftOutOfTheWish(String text, String kept) {
        Chat chat = aConversation().inTheCheck().says(text);

        assertThat(chat.fact("wens")).isEqualTo(kept.equals("-") ? null : kept);
    }

    @Test
    void theResidentReadsThatItIsNotNeededAndWhatWasKept() {
        Chat chat = aConversation().inTheCheck().says("ik wil ander werk want ik ben ziek");

        assertThat(chat.reply()).contains("<private_notice>", "<wish_kept> ik wil ander werk.", "Vraag gemeente?");
    }

    @Test
    void whenNothingIsLeftTheQuestionStandsWithItsHelp() {
        Chat chat = aConversation().inTheCheck().says("ik ben ziek");

        assertThat(chat.reply()).contains("<private_notice>", "Hulp wens.");
        assertThat(chat.question()).isEqualTo("wens");
    }

    @Test
    void theNoticeComesOnceEvenAfterAFreshStart() {
        Chat chat = aConversation().inTheCheck().says("ik ben ziek", "nog steeds ziek");
        assertThat(chat.reply()).doesNotContain("<private_notice>");

        assertThat(chat.says("opnieuw", "ik ben ziek").reply()).doesNotContain("<private_notice>");
    }

    @Test
    void aSideQuestionIsAnsweredAfterTheNotice() {
        Chat chat = aConversation();
        chat.desk.recognises("wat als ik ziek ben?", "ww-aanvragen");
        chat.inTheCheck().says("rust", "wat als ik ziek ben?");

        assertThat(chat.reply()).containsSubsequence("<private_notice>", "Je vraagt WW aan", "Vraag gemeente?");
    }

    @Test
    void safetyComesFirstAndAlone() {
        Chat chat = aConversation().inTheCheck().says("ik ben ziek en wil niet meer leven");

        assertThat(chat.reply()).contains("Bel 0800-0113.").doesNotContain("<private_notice>");
    }

    @Test
    void theCoachsLineHoldsNothingOfIt() {
        Chat chat = aConversation().inTheCheck().says("ik zoek rust want ik ben ziek", "coach", "ja");
        assertThat(chat.handOff().wish()).isEqualTo("ik zoek rust");

        chat.says("vertel de coach dat ik een burnout heb");
        assertThat(chat.reply()).contains("<told_coach_private>").doesNotContain("<private_notice");
        assertThat(chat.handOff().wish()).isEqualTo("ik zoek rust");
    }

    @Test
    void whileACoachWasAskedForTheNoticeSaysWhoReadsIt() {
        Chat chat = aConversation().started().says("coach", "nee", "ik ben ziek");

        assertThat(chat.reply()).contains("<private_notice_waiting>");
        assertThat(chat.says("ik ben ziek").reply()).doesNotContain("<private_notice");
    }

    @Test
    void whoWasToldBeforeIsToldThatACoachMayReadItFromNowOn() {
        Chat chat = aConversation().inTheCheck().says("ik ben ziek", "coach", "nee", "ik ben ziek");

        assertThat(chat.reply()).contains("<private_notice_waiting>");
    }
}
