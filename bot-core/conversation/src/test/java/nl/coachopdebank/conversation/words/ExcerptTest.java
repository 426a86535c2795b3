package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void givesTheEndOfATextAsTyped() {
        assertThat(Excerpt.from("Na mijn burn-out: Rustig werk!", 4)).isEqualTo("Rustig werk!");
        assertThat(Excerpt.from("Rustig", 1)).isEmpty();
    }

    @Test
    void beginsALongTextWithWholeWords() {
        assertThat(Excerpt.beginning("Ik wil graag werk", 17)).isEqualTo("Ik wil graag werk");
        assertThat(Excerpt.beginning("Ik wil graag, heel graag, ander werk", 16))
                .isEqualTo("Ik wil graag…");
        assertThat(Excerpt.beginning("Ik wil graag ander werk", 13)).isEqualTo("Ik wil graag…");
        assertThat(Excerpt.beginning("werkwerkwerkwerk", 9)).isEqualTo("werkwerk…");
        assertThat(Excerpt.beginning("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }

    @Test
    void leavesWordsOutWithTheMarksAroundThem() {
        assertThat(Excerpt.without("Stomme bot, ik wil Zzp'er worden!", 0, 2)).isEqualTo("ik wil Zzp'er worden!");
        assertThat(Excerpt.without("ik wil ander werk, stomme bot", 4, 6)).isEqualTo("ik wil ander werk,");
        assertThat(Excerpt.without("stomme bot", 0, 2)).isEmpty();
    }
}
