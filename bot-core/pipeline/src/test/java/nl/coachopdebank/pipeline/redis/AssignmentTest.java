package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Aliases;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.NewIds;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("To which conversation on WhatsApp")
class AssignmentTest extends CorrespondentsFixture {
    @Nested
    @DisplayName("a conversation")
    class Conversing {
        @Test
        void mayHaveToBeStartedUntilOneOfItsMessagesWasHandled() {
            Mail first = mail(BOTH, NOW);
            assertThat(assign(first).begins()).isTrue();
            assertThat(write(BOTH).begins()).as("the first may have been lost").isTrue();
            Server.get(correspondents.handled(List.of(first.key())));

            assertThat(write(BOTH).begins()).isFalse();
        }

        @Test
        void endsWhenThePersonSignedOff() {
            Assignment before = write(BOTH);
            Server.get(correspondents.signedOff(of(before)));

            Assignment after = write(BOTH);
            assertThat(after.person()).isEqualTo(before.person());
            assertThat(after.conversation()).isNotEqualTo(before.conversation());
            Server.get(correspondents.signedOff(of(before)));
            assertThat(write(BOTH).conversation()).as("told late").isEqualTo(after.conversation());
        }

        @Test
        void endsWithAMessageThatSignsOffInTheSameBatchToo() {
            List<Assignment> all =
                    Server.get(correspondents.assign(List.of(mail(BOTH, NOW), stop(BOTH), mail(BOTH, NOW))));

            assertThat(all.get(1).conversation()).isEqualTo(all.get(0).conversation());
            assertThat(all.get(2).conversation()).isNotEqualTo(all.get(0).conversation());
            assertThat(all.get(2).begins()).isTrue();
        }

        @Test
        void mayHaveToBeStartedEvenWhenANextOneBegan() {
            Mail first = mail(BOTH, NOW);
            List<Mail> all = List.of(first, stop(BOTH), mail(BOTH, NOW));
            Server.get(correspondents.assign(all));

            assertThat(Server.get(correspondents.assign(all)))
                    .as("a crash came before anything was started")
                    .allMatch(Assignment::begins);
            Server.get(correspondents.handled(List.of(first.key())));
            assertThat(Server.get(correspondents.assign(all)))
                    .extracting(Assignment::begins)
                    .containsExactly(false, false, true);
        }

        @Test
        void isNotBegunBySigningOffTwice() {
            Assignment stopped = assign(stop(BOTH));

            assertThat(stopped.conversation()).isNotNull();
            assertThat(assign(stop(BOTH)).conversation()).isNull();
        }

        @Test
        void endsWithALongSilence() {
            Assignment before = write(BOTH);

            assertThat(assign(mail(BOTH, NOW.plus(SILENCE))).conversation()).isEqualTo(before.conversation());
            Assignment after = assign(mail(BOTH, NOW.plus(SILENCE).plus(SILENCE).plusMillis(1)));
            assertThat(after.conversation()).isNotEqualTo(before.conversation());
            assertThat(after.begins()).isTrue();
        }

        @Test
        void canBeAnotherOne() {
            Assignment before = write(BOTH);
            ConversationId web = NewIds.conversation();

            assertThat(Server.get(correspondents.link(before.person(), web))).isTrue();
            assertThat(of(write(BOTH))).isEqualTo(web);
            assertThat(write(BOTH).begins()).isFalse();
            assertThat(Server.get(correspondents.find(of(before))).orElseThrow().conversation())
                    .isEqualTo(web);
            assertThat(Server.get(correspondents.link("p0000000000000000000000", web)))
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("a message")
    class Message {
        @Test
        void belongsToTheSameConversationWhenItComesAgain() {
            Mail first = mail(BOTH, NOW);
            Assignment before = assign(first);
            Server.get(correspondents.signedOff(of(before)));
            write(BOTH);
            Mail again = new Mail(first.key(), BOTH, NOW, true, false, NewIds.conversation(), null);

            assertThat(assign(again).conversation()).isEqualTo(before.conversation());
            assertThat(assign(again).handled()).isFalse();
        }

        @Test
        void isRememberedAsHandledEvenWhenItsConversationIsGone() {
            Mail first = mail(BOTH, NOW);
            Assignment before = assign(first);
            Server.get(correspondents.handled(List.of(first.key())));
            Server.get(correspondents.forget(of(before)));

            assertThat(assign(first).handled()).isTrue();
            assertThat(assign(first.without(of(before), NewIds.conversation())).handled())
                    .isTrue();
            assertThat(Server.get(correspondents.find(of(before)))).isEmpty();
        }

        @Test
        void isAssignedAnewWhenItsConversationWasErasedBeforeItGotThere() {
            Mail first = mail(BOTH, NOW);
            Assignment before = assign(first);
            ConversationId next = NewIds.conversation();

            Assignment anew = assign(first.without(of(before), next));
            assertThat(anew.person()).isEqualTo(before.person());
            assertThat(anew.conversation()).isEqualTo(next);
            assertThat(anew.begins()).isTrue();
            assertThat(assign(first).conversation()).isEqualTo(next);
        }

        @Test
        void isRememberedEightDays() {
            write(BOTH);
            long kept = REDIS.redis()
                    .pttl(REDIS.redis().keys("couch:{whatsapp}:m:*").get(0));

            assertThat(Duration.ofMillis(kept)).isBetween(Duration.ofDays(8).minusMinutes(1), Duration.ofDays(8));
        }

        @Test
        void countsOnceInOneBatch() {
            Mail first = mail(BOTH, NOW);
            List<Assignment> both = Server.get(correspondents.assign(List.of(first, first)));

            assertThat(both.get(1)).isEqualTo(both.get(0));
        }

        @Test
        void keepsItsPlaceInAnyNumberOfThem() {
            List<Mail> many = IntStream.range(0, 700)
                    .mapToObj(i -> mail(new Aliases("316" + i, null, null), NOW))
                    .toList();

            assertThat(Server.get(correspondents.assign(many)))
                    .extracting(Assignment::conversation)
                    .isEqualTo(many.stream().map(Mail::candidate).toList());
        }
    }

    @Test
    void worksTheSameTwice() {
        Mail first = mail(BOTH, NOW);
        CompletableFuture<List<Assignment>> once =
                correspondents.assign(List.of(first)).toCompletableFuture();

        assertThat(assign(first)).isEqualTo(once.join().get(0));
        Server.get(correspondents.handled(List.of(first.key(), "never seen")));
        Server.get(correspondents.handled(List.of(first.key())));
        assertThat(assign(first).handled()).isTrue();
    }
}
