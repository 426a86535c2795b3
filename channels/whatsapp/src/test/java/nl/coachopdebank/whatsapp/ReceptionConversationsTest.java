package nl.coachopdebank.whatsapp;

import static nl.coachopdebank.whatsapp.Posts.NUMBER;
import static nl.coachopdebank.whatsapp.Posts.head;
import static nl.coachopdebank.whatsapp.Posts.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.Erase;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.NewIds;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.MessageKey;
import nl.coachopdebank.whatsapp.webhook.Person;
import nl.coachopdebank.whatsapp.webhook.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In which conversation a message of a webhook comes, on a real Redis")
class ReceptionConversationsTest extends ReceptionFixture {
    @Test
    void beginsAConversationWithTheFirstMessage() {
        ConversationId conversation = only(receive(says(ANNE, "a1", "hoi", 0)));

        assertSaid(conversation, "hoi");
        assertThat(server.texts(conversation).get(0)).isEqualTo("Hoi, ik ben een chatbot.");
        assertThat(Server.get(server.pipeline.conversations().find(conversation))
                        .orElseThrow()
                        .channel())
                .isEqualTo("whatsapp");
        assertThat(Server.get(correspondents.find(conversation)).orElseThrow().writtenAt())
                .isEqualTo(Posts.AT);
    }

    @Test
    void beginsAnewWhenTheConversationWasErased() {
        ConversationId before = only(receive(says(ANNE, "a1", "een", 0)));
        erase(before);

        ConversationId after = only(receive(says(ANNE, "a2", "twee", 1), says(ANNE, "a3", "drie", 2)));
        assertThat(after).isNotEqualTo(before);
        assertSaid(after, "twee", "drie");
        assertThat(receive(says(ANNE, "a1", "een", 0))).as("it was handled").isEmpty();
        assertSaid(after, "twee", "drie");
        assertThat(server.events(before)).isEmpty();
    }

    @Test
    void beginsAnewWhenThePersonWasForgottenToo() {
        ConversationId before = only(receive(says(ANNE, "a1", "een", 0)));
        erase(before);
        Server.get(correspondents.forget(before));

        assertThat(receive(says(ANNE, "a1", "een", 0))).isEmpty();
        assertSaid(only(receive(says(ANNE, "a2", "twee", 1))), "twee");
        assertThat(server.events(before)).isEmpty();
    }

    private void erase(ConversationId conversation) {
        server.append(conversation, new Erase("erase", clock.instant()));
        server.outcome(conversation, "erase");
        assertThat(server.events(conversation)).isEmpty();
    }

    @Test
    void beginsAnewAfterGoodbyeAndAfterALongSilence() {
        ConversationId first = only(receive(says(ANNE, "a1", "hoi", 0), says(ANNE, "a2", "STOP", 1)));
        assertThat(receive(says(ANNE, "a3", "stop", 2))).as("said once").isEmpty();
        ConversationId second = only(receive(says(ANNE, "a4", "daar ben ik", 3)));
        clock.pass(SILENCE.plusDays(1));
        int later = Math.toIntExact(SILENCE.plusHours(1).toSeconds());
        ConversationId third = only(receive(says(ANNE, "a5", "nog eens", later)));

        assertSaid(first, "hoi", "STOP");
        assertSaid(second, "daar ben ik");
        assertSaid(third, "nog eens");
    }

    @Test
    void beginsTheConversationWhenTheChatIsOpened() {
        ConversationId conversation = only(receive(new Happening.ChatOpened(head(ANNE, "a1", 0))));

        await().untilAsserted(() -> assertThat(server.texts(conversation)).containsExactly("Hoi, ik ben een chatbot."));
        assertThat(only(receive(says(ANNE, "a2", "hoi", 1)))).isEqualTo(conversation);
    }

    @Test
    void takesInATalkOfTheWebChatWithItsPassOnce() {
        ConversationId web = NewIds.conversation();
        server.append(web, Samples.started());
        String pass = Server.get(passes.issue(web, "whatsapp"));
        Happening.ResidentMessage words = says(ANNE, "a2", "Verder met mijn gesprek: VERDER-" + pass, 1);
        ConversationId before = only(receive(says(ANNE, "a1", "hoi", 0)));

        assertThat(only(receive(words))).isEqualTo(web);
        assertThat(receive(words)).isEmpty();
        assertThat(only(receive(says(ANNE, "a3", "daar ben ik", 2)))).isEqualTo(web);
        assertThat(only(receive(says(BRAM, "b1", "VERDER-" + pass, 3)))).isNotEqualTo(web);
        await().untilAsserted(() -> assertThat(server.texts(web))
                .containsExactly("Hoi, ik ben een chatbot.", "moved", "daar ben ik", "1: daar ben ik"));
        assertThat(server.texts(before)).doesNotContain("daar ben ik");
    }

    @Test
    void noPassIsTakenForANumberThatIsMasked() {
        ConversationId web = NewIds.conversation();
        for (int i = 0; i < 5_000; i++) {
            String words = "Verder met mijn gesprek: VERDER-" + Server.get(passes.issue(web, "whatsapp"));
            assertThat(Samples.said("a1", words).text()).isEqualTo(words);
        }
    }

    @Test
    void aTalkIsOneNumbersAtATime() {
        ConversationId talk = only(receive(says(ANNE, "a1", "hoi", 0)));
        String pass = Server.get(passes.issue(talk, "whatsapp"));
        receive(says(BRAM, "b1", "VERDER-" + pass, 1));

        assertThat(only(receive(says(ANNE, "a2", "en ik?", 2)))).isNotEqualTo(talk);
        assertThat(only(receive(says(BRAM, "b2", "daar ben ik", 3)))).isEqualTo(talk);
    }

    @Test
    void bringsATalkBackThatWentToTheWebChat() {
        ConversationId talk = only(receive(says(ANNE, "a1", "hoi", 0)));
        server.append(talk, new ConversationInput.Moved("m", Posts.AT, "web", ""));

        receive(says(ANNE, "a2", "terug", 1), says(ANNE, "a3", "en nog iets", 2));

        assertSaid(talk, "hoi", "terug", "en nog iets");
        assertThat(Server.get(server.store.find(talk)).orElseThrow().channel()).isEqualTo("whatsapp");
    }

    @Test
    void takesAMessageBackInTheTalkInWhichItStands() {
        ConversationId talk = only(receive(says(ANNE, "a1", "dit wil ik niet", 0)));
        receive(
                new Happening.Revoke(head(ANNE, "a2", 5), "wamid.a1"),
                new Happening.Revoke(head(ANNE, "a3", 5), "wamid.no"));

        assertThat(inputs)
                .filteredOn(ConversationInput.Revoked.class::isInstance)
                .singleElement()
                .satisfies(input -> assertThat(((ConversationInput.Revoked) input).messageId())
                        .isEqualTo(messageIdIn(talk)));
    }

    private String messageIdIn(ConversationId talk) {
        await().until(() -> server.events(talk).size() > 1);
        return ((Event.Message) server.events(talk).get(1)).messageId();
    }

    @Test
    void whatFollowsAPassInTheSamePostGoesToItsTalk() {
        ConversationId web = NewIds.conversation();
        server.append(web, Samples.started());
        String pass = Server.get(passes.issue(web, "whatsapp"));

        assertThat(only(receive(says(ANNE, "a1", "VERDER-" + pass, 0), says(ANNE, "a2", "daar ben ik", 1))))
                .isEqualTo(web);
        assertSaid(web, "daar ben ik");
    }

    @Test
    void aColleagueWhoAnswersOnWhatsAppItselfIsHeardInTheTalkOnce() {
        ConversationId talk = only(receive(says(ANNE, "a1", "hoi", 0)));
        Happening.AnsweredElsewhere echo = echo("e1", ANNE, "Ik bel je zo");

        assertThat(only(receive(echo, says(ANNE, "a2", "fijn", 2)))).isEqualTo(talk);
        assertThat(receive(echo)).isEmpty();
        await().untilAsserted(() ->
                assertThat(server.texts(talk)).contains("Ik bel je zo", "fijn").containsOnlyOnce("Ik bel je zo"));
        assertThat(Server.get(correspondents.find(talk)).orElseThrow().writtenAt())
                .as("a colleague does not open the window")
                .isEqualTo(Posts.AT.plusSeconds(2));
    }

    @Test
    void aColleagueWhoWritesToSomebodyNewBeginsNoTalkHere() {
        assertThat(receive(echo("e1", BRAM, "Goedemiddag"))).isEmpty();
        assertThat(only(receive(says(BRAM, "b1", "hoi", 1)))).isNotNull();
    }

    @Test
    void aStickerAfterALongSilenceDoesNotOpenTheOldTalk() {
        ConversationId old = only(receive(says(ANNE, "a1", "hoi", 0)));
        clock.pass(SILENCE.plusDays(1));
        int later = Math.toIntExact(SILENCE.plusHours(1).toSeconds());

        assertThat(receive(says(ANNE, "a2", new Said.Attachment("sticker", null), later)))
                .isEmpty();
        assertThat(only(receive(says(ANNE, "a3", "daar ben ik", later + 1)))).isNotEqualTo(old);
    }

    @Test
    void aColleaguesWordsBeginNoTalkInPlaceOfOneThatIsGone() {
        ConversationId gone = only(receive(says(ANNE, "a1", "hoi", 0)));
        server.append(gone, new Erase("erase", Posts.AT));
        server.outcome(gone, "erase");

        assertThat(receive(echo("e1", ANNE, "Ik bel je zo"))).isEmpty();
    }

    private static Happening.AnsweredElsewhere echo(String id, Person to, String text) {
        return new Happening.AnsweredElsewhere(
                new MessageKey(NUMBER, "wamid." + id), to, Posts.AT.plusSeconds(1), text);
    }
}
