package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A wish of many words is kept whole, and read again by its beginning. */
class LongWishTest {
    private static final String BEGINNING = "ik wil werk met mijn handen en met mensen om me heen, het liefst buiten,"
            + " niet te ver weg, en met een baas die zegt waar het op staat zodat ik weet wat er van";
    private static final String WISH = BEGINNING + " mij wordt gevraagd";

    private static Chat told() {
        return aConversation().inTheCheck().says(WISH);
    }

    @Test
    void isKeptAsItWasTyped() {
        assertThat(told().fact("wens")).isEqualTo(WISH);
    }

    @Test
    void isReadAgainByItsBeginning() {
        assertThat(told().says("mijn advies").reply()).contains(BEGINNING + "…").doesNotContain("gevraagd");
    }

    @Test
    void goesToTheCoachWholeAndTheConsentSaysSo() {
        Chat chat = told().says("coach");

        assertThat(chat.handOff().wish()).isEqualTo(WISH);
        assertThat(chat.reply()).contains("<consent_whole_wish>");
        assertThat(chat.handOff().consent().text()).contains("<consent_whole_wish>");
    }

    @Test
    void ofFewWordsIsReadWholeAndNeedsNoMoreConsent() {
        Chat chat = aConversation().inTheCheck().says("ik wil werk met mijn handen", "mijn advies");

        assertThat(chat.reply()).contains("ik wil werk met mijn handen").doesNotContain("…");
        assertThat(chat.says("coach").reply()).doesNotContain("<consent_whole_wish>");
    }
}
