package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.PrivateParts;
import nl.coachopdebank.conversation.classifier.LanguageGuess;
import nl.coachopdebank.conversation.release.WordLists;
import nl.coachopdebank.conversation.words.Excerpt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of a message that the resident took back")
class TakenBackTest {
    private static final String SECRET = "mijn *baas* drinkt op het werk";

    private static final PrivateParts PARTS = new PrivateParts(WordLists.NONE, new LanguageGuess(List.of()));

    private static Event said(int seq, Event.Sender from, String id, @Nullable String replyTo, String text) {
        return new Event.Message(
                seq,
                Instant.parse("2026-11-29T20:00:00Z").plusSeconds(seq),
                from,
                "",
                id,
                replyTo,
                MessageBody.ofText(text, true));
    }

    private static final List<Event> TALK = List.of(
            said(1, Event.Sender.RESIDENT, "in-1", null, SECRET),
            said(2, Event.Sender.BOT, "out-1", "in-1", "Dat weet ik niet."),
            said(3, Event.Sender.RESIDENT, "in-2", null, "past niet"),
            said(
                    4,
                    Event.Sender.BOT,
                    "out-2",
                    "in-2",
                    "Een coach leest je vraag zo: mijn \\*baas\\* drinkt op het werk"),
            said(5, Event.Sender.BOT, "out-3", "in-2", "Typ gerust een andere vraag."));

    private static List<String> read(Set<String> ids, List<Event> talk) {
        TakenBack takenBack = TakenBack.of(ids, talk, PARTS);
        return talk.stream()
                .map(takenBack::without)
                .map(event -> ((Event.Message) event).body().text())
                .toList();
    }

    @Test
    void neitherItsWordsNorTheAnswerNorALaterQuoteIsRead() {
        List<String> read = read(Set.of("in-1"), TALK);

        assertThat(read).noneMatch(text -> text.contains("baas") || text.contains("Dat weet ik niet"));
        assertThat(read).hasSize(5).contains("past niet", "Typ gerust een andere vraag.");
    }

    @Test
    void neitherItsBeginningIsReadInASummary() {
        String wish = "ik wil weg bij mijn baas en het liefst iets in de techniek leren "
                .repeat(4)
                .strip();
        List<Event> talk = List.of(
                said(1, Event.Sender.RESIDENT, "in-1", null, wish),
                said(
                        2,
                        Event.Sender.BOT,
                        "out-9",
                        "in-9",
                        "Dit heb je verteld:\n- **Wat je wilt**: " + Excerpt.beginning(wish, 160)));

        assertThat(read(Set.of("in-1"), talk)).noneMatch(text -> text.contains("techniek"));
    }

    @Test
    void aFewWordsAreHiddenWhereTheyAreQuotedAlone() {
        List<Event> talk = List.of(
                said(1, Event.Sender.RESIDENT, "in-1", null, "voucher"),
                said(2, Event.Sender.BOT, "out-1", "in-0", "Welke voucher past bij jou?"),
                said(3, Event.Sender.BOT, "out-2", "in-0", "Een coach leest dan: \"voucher\"."));

        assertThat(read(Set.of("in-1"), talk)).element(1).isEqualTo("Welke voucher past bij jou?");
        assertThat(read(Set.of("in-1"), talk)).element(2).asString().doesNotContain("voucher");
    }

    @Test
    void nothingElseIsHiddenWhenItWasOnlyAWord() {
        List<Event> talk = List.of(
                said(1, Event.Sender.RESIDENT, "in-1", null, "ja"),
                said(2, Event.Sender.BOT, "out-1", "in-0", "Ik zoek het vandaag na, ja."));

        assertThat(read(Set.of("in-1"), talk)).element(1).isEqualTo("Ik zoek het vandaag na, ja.");
    }

    @Test
    void allIsReadWhenNothingWasTakenBack() {
        assertThat(read(Set.of(), TALK)).contains(SECRET, "Dat weet ik niet.");
    }
}
