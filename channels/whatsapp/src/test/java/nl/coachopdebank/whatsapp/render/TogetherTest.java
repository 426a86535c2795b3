package nl.coachopdebank.whatsapp.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.SafetyCard;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.whatsapp.graph.ReplyButtons;
import nl.coachopdebank.whatsapp.graph.ReplyButtons.Button;
import nl.coachopdebank.whatsapp.graph.Sendable;
import nl.coachopdebank.whatsapp.graph.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said in one turn")
class TogetherTest {
    private static final SafetyCard VIOLENCE = new SafetyCard(
            "violence",
            List.of(new SafetyCard.Line("Veilig Thuis", "0800-2000"), new SafetyCard.Line("Bij gevaar", "112")));

    private static Voice bot(Body body) {
        return new Voice("", body.build());
    }

    private static List<Sendable> together(Voice... voices) {
        return Rendering.together(Arrays.asList(voices), Language.NL);
    }

    @Test
    void isOneMessage() {
        assertThat(together(bot(Body.aMessage("Hoi.")), bot(Body.aMessage("Ik ben een chatbot."))))
                .containsExactly(Text.of("Hoi.\n\nIk ben een chatbot."));
    }

    @Test
    void endsAMessageWhereSomethingCanBeChosen() {
        Body question = Body.aMessage("Goed?").withAnswers("ok", "Ja", "Nee");

        assertThat(together(bot(Body.aMessage("Hoi.")), bot(question), bot(Body.aMessage("Nog iets."))))
                .containsExactly(
                        ReplyButtons.of("Hoi.\n\nGoed?", List.of(new Button("ok:0", "Ja"), new Button("ok:1", "Nee"))),
                        Text.of("Nog iets."));
    }

    @Test
    void showsTheChoicesUnderTheWordsThatTheyBelongTo() {
        Body first = Body.aMessage("Eerst?").withAnswers("a", "Ja");
        Body second = Body.aMessage("Dan?").withAnswers("b", "Nee");

        assertThat(together(bot(first), bot(second)))
                .containsExactly(
                        ReplyButtons.of("Eerst?", List.of(new Button("a:0", "Ja"))),
                        ReplyButtons.of("Dan?", List.of(new Button("b:0", "Nee"))));
    }

    @Test
    void namesTheCoachAndNotTheBot() {
        MessageBody words = MessageBody.ofText("Ik kijk mee.", true);

        assertThat(together(bot(Body.aMessage("Coach Anna is er.")), new Voice("Anna", words)))
                .containsExactly(Text.of("Coach Anna is er.\n\n*Anna:*\nIk kijk mee."));
    }

    @Test
    void hasNoMarksOfItsOwnInACoachsName() {
        MessageBody words = MessageBody.ofText("Ik kijk mee.", true);

        assertThat(together(new Voice("Anna_*B*", words)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Text.class,
                        text -> assertThat(text.body()).doesNotContain("**").endsWith("\nIk kijk mee."));
    }

    @Test
    void tellsOfViolenceAtHomeOnlyWhomToCall() {
        Body told = Body.aMessage("Wat erg dat je partner je slaat.")
                .withAnswers("flow", "Verder praten")
                .with(VIOLENCE);

        assertThat(together(bot(told)))
                .containsExactly(Text.of("*Hulp die er nu is*\n- Veilig Thuis: 0800-2000\n- Bij gevaar: 112"));
    }

    @Test
    void tellsAllOfOtherDanger() {
        Body told = Body.aMessage("Wat naar.")
                .with(new SafetyCard("suicide", List.of(new SafetyCard.Line("113", "0800-0113"))));

        assertThat(together(bot(told)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Text.class, text -> assertThat(text.body()).contains("0800-0113", "Wat naar."));
    }

    @Test
    void isNothingWhenNothingIsSaid() {
        assertThat(together(bot(Body.aMessage("")))).isEmpty();
    }
}
