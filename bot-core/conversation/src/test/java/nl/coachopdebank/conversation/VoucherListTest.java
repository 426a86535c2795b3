package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.Chat.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of schemes longer than one message. */
class VoucherListTest {
    private static Chat listed(int schemes) {
        Chat chat = aConversation();
        chat.desk.vouchers = IntStream.rangeClosed(1, schemes)
                .mapToObj(number ->
                        card("s" + number, number % 3 == 0 ? "closed" : number % 3 == 1 ? "outdated" : "open"))
                .toList();
        return chat.started("", "nl", "vouchers");
    }

    private static VoucherCard card(String scheme, String status) {
        VoucherCard card = FakeDesk.card(scheme);
        return new VoucherCard(
                scheme,
                card.name(),
                status,
                null,
                card.pays(),
                card.amount(),
                List.of(),
                card.decides(),
                card.apply(),
                null,
                card.note(),
                List.of());
    }

    @Test
    void theTextSaysWhatIsClosedOrPerhapsOutdated() {
        Chat chat = listed(9);

        assertThat(chat.reply())
                .contains(
                        "- **Kaart s1** (mogelijk verouderd): 500 euro.",
                        "- **Kaart s2**: 500 euro.",
                        "- **Kaart s3** (gesloten): 500 euro.",
                        "- **Kaart s6** (gesloten)",
                        "- **Kaart s8**\n");
    }

    @Test
    void aListOfTheRegionsCalculatorSaysSoWithItsDay() {
        assertThat(from(VoucherOrigin.of(LocalDate.parse("2026-11-01"), true)).reply())
                .contains("<calculator_says>");
        assertThat(from(VoucherOrigin.of(LocalDate.parse("2026-11-01"), false)).reply())
                .contains("<calculator_partly>");
        assertThat(from(VoucherOrigin.SILENT).reply()).contains("<calculator_silent>");
    }

    @Test
    void aSchemeThatOnlyTheCalculatorKnowsIsExplained() {
        Chat chat = from(VoucherOrigin.of(LocalDate.parse("2026-11-01"), true));
        chat.desk.knowsSchemes = false;

        assertThat(chat.presses("scheme:regiofonds").reply()).contains("**Kaart regiofonds**");
        assertThat(chat.presses("scheme:nergens").reply()).contains("<old_button>");
    }

    private static Chat from(VoucherOrigin origin) {
        Chat chat = aConversation();
        chat.desk.vouchers = List.of(card("regiofonds", "open"));
        chat.desk.origin = origin;
        return chat.started("", "nl", "vouchers");
    }

    @Test
    void onWhatsAppOneIsExplainedAndTheOthersAreNamed() {
        Chat chat = aConversation();
        chat.desk.vouchers = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> card("s" + number, "open"))
                .toList();
        MessageBody list = chat.startedOnWhatsApp().presses("flow:vouchers").lastReply();

        assertThat(list.vouchers()).extracting(VoucherCard::scheme).containsExactly("s1");
        assertThat(list.choices()).extracting(Choice::value).contains("scheme:s2", "scheme:s9");
    }

    @Test
    void aDoorThatDrawsCardsHasTheWordsAroundThemAndAStatusWithEachFurtherName() {
        MessageBody list = listed(9).lastReply();

        assertThat(list.cardText().lead()).doesNotContain("Kaart");
        assertThat(list.cardText().close()).contains("<vouchers_more>").doesNotContain("Kaart");
        assertThat(list.choices())
                .contains(
                        new Choice("scheme:s6", "Kaart s6", "closed"),
                        new Choice("scheme:s8", "Kaart s8", "open"),
                        new Choice("_coach", "<label_coach>"));
    }

    @Test
    void anExplanationIsACardAndItsTextIsNotSaidBesideIt() {
        MessageBody explained = listed(25).presses("scheme:slim").lastReply();

        assertThat(explained.text()).contains("**Kaart slim**");
        assertThat(explained.cardText()).isEqualTo(new CardText("", "", ""));
        assertThat(explained.choices()).contains(new Choice("scheme:s6", "Kaart s6", "closed"));
    }

    @Test
    void upToTwelveFitWithoutMore() {
        Chat chat = listed(12);

        assertThat(chat.offered()).contains("scheme:s12").doesNotContain("_more");
        assertThat(chat.says("meer").reply()).contains("<vouchers_all>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meer", "toon meer", "<label_more>", "9"})
    void moreShowsTheNext(String text) {
        Chat chat = listed(25).says(text);

        assertThat(chat.reply()).contains("<vouchers_next>", "**Kaart s13**", "**Kaart s20**");
        assertThat(chat.offered()).startsWith("scheme:s13").contains("scheme:s20", "_more", "_coach");
        assertThat(chat.presses("_more").offered()).contains("scheme:s25").doesNotContain("_more");
        assertThat(chat.says("meer").reply()).contains("<vouchers_all>");
    }

    @Test
    void afterAnExplanationTheOthersStayAtHand() {
        Chat chat = listed(25).presses("scheme:slim");

        assertThat(chat.reply()).contains("**Kaart slim**");
        assertThat(chat.offered()).contains("scheme:s5", "scheme:s12", "_more");
        assertThat(chat.says("meer").offered()).startsWith("scheme:s13");
    }

    @Test
    void aQuestionThatWaitsComesAfterTheListInAMessageOfItsOwn() {
        Chat chat = listed(25).presses("flow:check", "_more");

        assertThat(chat.replies()).hasSize(2);
        assertThat(chat.replies().get(0).body().choices())
                .extracting(Choice::value)
                .contains("scheme:s13");
        assertThat(chat.lastReply().text()).contains("Vraag wens?");
    }

    @Test
    void meerMayAlsoBeAnAnswer() {
        assertThat(listed(25).presses("flow:check").says("meer").fact("wens")).isEqualTo("meer");
    }

    @Test
    void withoutAListThereIsNothingMore() {
        assertThat(aConversation().started().says("meer").reply()).contains("<no_list_now>");
    }
}
