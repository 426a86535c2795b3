package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An answer in words that only the knowledge desk may know. */
class ReadingsTest {
    private static final EngineSettings ASKING = EngineSettings.DEFAULT.withReadings(true);
    private static final String WORDS = "het loket maakt elke maand iets over";

    private static Chat atTheSituation(EngineSettings settings) {
        Chat chat = aConversation(settings).inTheCheck().says("rust", "Kampen");
        assertThat(chat.question()).isEqualTo("situatie");
        chat.desk.asked.clear();
        return chat;
    }

    @Test
    void isTakenAndSaidSoThatItCanBeCorrected() {
        Chat chat = atTheSituation(ASKING);
        chat.desk.reads(WORDS, "ww");

        chat.says(WORDS);

        assertThat(chat.fact("situatie")).isEqualTo("ww");
        assertThat(chat.reply()).contains("<also_noted>", "**Label situatie**");
        assertThat(chat.question()).isNotEqualTo("situatie");
        assertThat(chat.says("nee, ik heb werk").fact("situatie")).isEqualTo("werk");
    }

    @Test
    void isAMissWhenTheDeskDoesNotKnowEither() {
        Chat chat = atTheSituation(ASKING).says(WORDS);

        assertThat(chat.reply()).contains("Hulp situatie.");
        assertThat(chat.question()).isEqualTo("situatie");
        assertThat(chat.state().facts().has("situatie")).isFalse();
    }

    @Test
    void isAMissWhenTheDeskNamesSomethingThatIsNotOffered() {
        Chat chat = atTheSituation(ASKING);
        chat.desk.reads(WORDS, "directeur");

        assertThat(chat.says(WORDS).reply()).contains("Hulp situatie.");
        assertThat(chat.state().facts().has("situatie")).isFalse();
    }

    @Test
    void isNotAskedForWhenTheEngineReadsItItself() {
        Chat chat = atTheSituation(ASKING);
        chat.desk.reads("ik heb werk", "ww");

        assertThat(chat.says("ik heb werk").fact("situatie")).isEqualTo("werk");
        assertThat(chat.desk.asked)
                .allSatisfy(need -> assertThat(need.waiting()).isNull());
    }

    @Test
    void isNotAskedForWhileNoDeskReads() {
        Chat chat = atTheSituation(EngineSettings.DEFAULT);
        chat.desk.reads(WORDS, "ww");

        assertThat(chat.says(WORDS).reply()).contains("Hulp situatie.");
        assertThat(chat.desk.asked)
                .allSatisfy(need -> assertThat(need.waiting()).isNull());
    }

    @Test
    void isNotAskedForOfAWordOrTwo() {
        Chat chat = atTheSituation(ASKING).says("xyzzy plugh");

        assertThat(chat.desk.asked)
                .allSatisfy(need -> assertThat(need.waiting()).isNull());
    }

    @Test
    void isNotAskedForOfSomethingPrivate() {
        Chat chat = atTheSituation(ASKING);
        String words = "vanwege mijn burnout lukt het nu even niet";
        chat.desk.reads(words, "ww");

        chat.says(words);

        assertThat(chat.state().facts().has("situatie")).isFalse();
        assertThat(chat.desk.asked)
                .allSatisfy(need -> assertThat(need.waiting()).isNull());
    }

    @Test
    void isAskedForInTheSameLookUpAsTheQuestionThatItMayBe() {
        Chat chat = atTheSituation(ASKING).says(WORDS);

        assertThat(chat.desk.asked)
                .filteredOn(need -> need.waiting() != null)
                .hasSize(1)
                .allSatisfy(need -> assertThat(need.question()).isEqualTo(WORDS));
    }

    @Test
    void isAChangedAnswerWhenAnEarlierOneIsOpenAgain() {
        Chat chat = atTheSituation(ASKING).says("ik heb werk").presses("_edit:situatie");
        chat.desk.reads(WORDS, "ww");

        assertThat(chat.says(WORDS).reply()).contains("<corrected>").doesNotContain("<also_noted>");
        assertThat(chat.fact("situatie")).isEqualTo("ww");
    }
}
