package nl.coachopdebank.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(Visible.of("a\u0000b\u0007c\u202Ed\u2066e\uD800f")).isEqualTo("abcdef");
        assertThat(Visible.of("zelf\u200Bmoord\uFEFF")).isEqualTo("zelfmoord");
    }

    @Test
    void keepsLinesEmojiAndOtherScripts() {
        String text = "regel\n\tтекст مرحبا 👩\u200D🎓";

        assertThat(Visible.of(text)).isSameAs(text);
    }

    @Test
    void everyKindOfInputIsCleaned() {
        assertThat(new ConversationInput.ResidentSaid("1", Chat.START, "a\u0000").text())
                .isEqualTo("a");
        assertThat(new ConversationInput.ResidentChose("1", Chat.START, "b\u0000").value())
                .isEqualTo("b");
    }
}
