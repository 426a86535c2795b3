package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Aliases;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Correspondent;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Correspondents.Renamed;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.NewIds;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who writes on WhatsApp")
class CorrespondentsTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration SILENCE = Duration.ofDays(30);
    private static final Aliases BOTH = new Aliases("31600000101", "NL.1", null);
    private static final Aliases PHONE = new Aliases("31600000101", null, null);
    private static final Aliases USER = new Aliases(null, "NL.1", null);
    private static final Aliases OTHER = new Aliases("31600000102", "NL.2", null);

    private Correspondents correspondents;
    private int messages;

    @BeforeEach
    void open() {
        correspondents = REDIS.open("me", Server.SETTINGS).correspondents(SILENCE);
    }

    private Mail mail(Aliases from, Instant at) {
        return new Mail("number/wamid" + messages++, from, at, true, false, NewIds.conversation(), null);
    }

    private Mail stop(Aliases from) {
        return new Mail("number/wamid" + messages++, from, NOW, true, true, NewIds.conversation(), null);
    }

    private Mail withoutTurn(Aliases from, Instant at) {
        return new Mail("number/wamid" + messages++, from, at, true, false, null, null);
    }

    private Assignment assign(Mail mail) {
        return Server.get(correspondents.assign(List.of(mail))).get(0);
    }

    private Assignment write(Aliases from) {
        return assign(mail(from, NOW));
    }

    private static ConversationId of(Assignment assignment) {
        assertThat(assignment.conversation()).isNotNull();
        return assignment.conversation();
    }

    private Correspondent known(Assignment assignment) {
        return Server.get(correspondents.find(of(assignment))).orElseThrow();
    }

    @Nested
    @DisplayName("a person")
    class Person {
        @Test
        void isMadeWithTheFirstMessage() {
            Mail first = mail(BOTH, NOW);
            Assignment answer = assign(first);

            assertThat(answer.person()).matches("p[0-9A-Za-z]{22}");
            assertThat(answer).isEqualTo(new Assignment(answer.person(), first.candidate(), true, false, false));
            assertThat(known(answer))
                    .isEqualTo(new Correspondent(
                            answer.person(), "31600000101", "NL.1", of(answer), NOW, null, null, false));
        }

        @Test
        void isKnownByEitherAliasAndByBoth() {
            Assignment both = write(BOTH);

            assertThat(write(PHONE).person()).isEqualTo(both.person());
            assertThat(of(write(USER))).isEqualTo(both.conversation());
            assertThat(write(OTHER).person()).isNotEqualTo(both.person());
        }

        @Test
        void isKnownByAUserIdOnly() {
            Assignment first = write(USER);

            assertThat(write(USER).person()).isEqualTo(first.person());
            assertThat(known(first).phone()).isNull();
            assertThat(known(first).userId()).isEqualTo("NL.1");
        }

        @Test
        void getsTheAliasesThatAreLearntLater() {
            Assignment first = write(PHONE);
            assertThat(write(BOTH).person()).isEqualTo(first.person());

            assertThat(write(USER).person()).isEqualTo(first.person());
            assertThat(known(first).userId()).isEqualTo("NL.1");
        }

        @Test
        void isKnownByTheParentIdToo() {
            Assignment first = write(new Aliases(null, null, "NL.ENT.1"));

            assertThat(write(new Aliases(null, "NL.1", "NL.ENT.1")).person()).isEqualTo(first.person());
        }

        @Test
        void isOneForBothFormsOfANumber() {
            Assignment first = write(new Aliases("5511987654321", null, null));

            assertThat(write(new Aliases("551187654321", null, null)).person()).isEqualTo(first.person());
            assertThat(known(first).phone()).as("as it was told last").isEqualTo("551187654321");
        }

        @Test
        void isNotMadeByAMessageThatBeginsNothing() {
            Assignment answer = assign(withoutTurn(BOTH, NOW));

            assertThat(answer).isEqualTo(new Assignment("", null, false, false, false));
            assertThat(REDIS.redis().keys("couch:{whatsapp}:*")).isEmpty();
        }

        @Test
        void isOneWhenTwoServersMeetThePersonAtOnce() {
            Correspondents other = REDIS.open("other", Server.SETTINGS).correspondents(SILENCE);
            List<CompletionStage<List<Assignment>>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add((i % 2 == 0 ? correspondents : other).assign(List.of(mail(i % 3 == 0 ? PHONE : BOTH, NOW))));
            }
            List<Assignment> all =
                    calls.stream().map(Server::get).map(list -> list.get(0)).toList();

            assertThat(all)
                    .extracting(Assignment::person)
                    .containsOnly(all.get(0).person());
            assertThat(all)
                    .extracting(Assignment::conversation)
                    .containsOnly(all.get(0).conversation());
            assertThat(REDIS.redis().keys("couch:{whatsapp}:p:*")).hasSize(1);
        }

        @Test
        void leavesNoNumberInTheNameOfAKey() {
            write(BOTH);

            assertThat(REDIS.redis().keys("*"))
                    .noneMatch(key -> key.contains("31600000101") || key.contains("NL.1") || key.contains("wamid"));
        }
    }

    @Nested
    @DisplayName("two known persons")
    class Conflict {
        @Test
        void areNeverMergedAndTheUserIdCounts() {
            Assignment byPhone = write(PHONE);
            Assignment byUser = write(USER);
            Assignment both = write(BOTH);

            assertThat(both.conflict()).isTrue();
            assertThat(both.person()).isEqualTo(byUser.person());
            assertThat(both.conversation()).isEqualTo(byUser.conversation());
            assertThat(write(PHONE).person()).isEqualTo(byPhone.person());
            assertThat(known(byUser).phone()).isNull();
            assertThat(known(byPhone).userId()).isNull();
        }

        @Test
        void areWhoHadANumberAndWhoHasItNow() {
            Assignment before = write(BOTH);
            Assignment after = write(new Aliases("31600000101", "NL.9", null));

            assertThat(after.person()).isNotEqualTo(before.person());
            assertThat(after.conflict()).isTrue();
            assertThat(known(before).phone()).as("no answer goes to a stranger").isNull();
            assertThat(known(before).userId()).isEqualTo("NL.1");
            assertThat(write(PHONE).person()).isEqualTo(after.person());
            assertThat(write(USER).person()).isEqualTo(before.person());
        }
    }

    @Nested
    @DisplayName("a change of number")
    class Change {
        private final Aliases after = new Aliases("31600000199", "NL.9", null);

        @Test
        void keepsThePersonAndTheConversation() {
            Assignment before = write(BOTH);
            assertThat(Server.get(correspondents.renamed(BOTH, after))).isEqualTo(Renamed.DONE);
            assertThat(Server.get(correspondents.renamed(BOTH, after)))
                    .as("told twice")
                    .isEqualTo(Renamed.DONE);

            assertThat(write(after))
                    .isEqualTo(new Assignment(before.person(), before.conversation(), true, false, false));
            assertThat(known(before).phone()).isEqualTo("31600000199");
            assertThat(write(PHONE).person())
                    .as("the old number is somebody else's")
                    .isNotEqualTo(before.person());
        }

        @Test
        void isKnownWithoutAUserIdToo() {
            Assignment before = write(BOTH);
            Server.get(correspondents.renamed(PHONE, new Aliases("31600000199", null, null)));

            assertThat(write(after).person()).isEqualTo(before.person());
            assertThat(known(before).userId()).isEqualTo("NL.9");
        }

        @Test
        void learnsNothingFromWhatWasSentBefore() {
            Assignment before = write(BOTH);
            Server.get(correspondents.renamed(BOTH, after));

            assertThat(write(BOTH).person()).as("a message that was late").isEqualTo(before.person());
            assertThat(known(before).phone()).isEqualTo("31600000199");
            assertThat(known(before).userId()).isEqualTo("NL.9");
        }

        @Test
        void changesNothingWhenTheNewNumberIsAnotherPersons() {
            Assignment before = write(BOTH);
            Assignment other = write(OTHER);

            assertThat(Server.get(correspondents.renamed(BOTH, OTHER))).isEqualTo(Renamed.CONFLICT);
            assertThat(write(BOTH).person()).isEqualTo(before.person());
            assertThat(write(OTHER).person()).isEqualTo(other.person());
        }

        @Test
        void ofSomebodyUnknownIsNothing() {
            assertThat(Server.get(correspondents.renamed(BOTH, after))).isEqualTo(Renamed.UNKNOWN);
            assertThat(REDIS.redis().keys("couch:{whatsapp}:*")).isEmpty();
        }
    }

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

    @Nested
    @DisplayName("what is kept")
    class Kept {
        @Test
        void isWhenThePersonLastWroteAndItOnlyMovesForward() {
            Assignment first = write(BOTH);
            assign(mail(BOTH, NOW.minusSeconds(60)));
            assertThat(known(first).writtenAt()).isEqualTo(NOW);
            assign(withoutTurn(USER, NOW.plusSeconds(60)));
            assertThat(known(first).writtenAt()).isEqualTo(NOW.plusSeconds(60));
            assign(new Mail("closed", BOTH, NOW.plusSeconds(90), false, false, NewIds.conversation(), null));
            assertThat(known(first).writtenAt()).isEqualTo(NOW.plusSeconds(60));
        }

        @Test
        void isWhenANoticeWasSent() {
            Assignment first = write(BOTH);
            Server.get(correspondents.noticed(first.person(), NOW));
            Server.get(correspondents.noticed(first.person(), NOW.minusSeconds(1)));
            Server.get(correspondents.noticed("p0000000000000000000000", NOW));

            assertThat(known(first).noticedAt()).isEqualTo(NOW);
            assertThat(REDIS.redis().keys("couch:{whatsapp}:p:*")).hasSize(1);
        }

        @Test
        void isThatMarketingIsRefused() {
            Assignment first = write(BOTH);
            Server.get(correspondents.refusesMarketing(PHONE, true));
            Server.get(correspondents.refusesMarketing(OTHER, true));
            assertThat(known(first).refusesMarketing()).isTrue();
            Server.get(correspondents.refusesMarketing(USER, false));
            assertThat(known(first).refusesMarketing()).isFalse();
        }

        @Test
        void goesByItselfAfterTheTimeOfAConversationWithAHandOff() {
            Assignment first = write(BOTH);
            Server.get(correspondents.renamed(BOTH, OTHER));
            Server.get(correspondents.link(first.person(), NewIds.conversation()));
            REDIS.redis().keys("couch:{whatsapp}:[apc]:*").forEach(key -> {
                if (!key.contains(":c:" + first.conversation())) {
                    REDIS.redis().pexpire(key, 60_000);
                }
            });
            write(OTHER);

            long kept = Server.SETTINGS.retention().conversation().toMillis();
            List<String> keys = REDIS.redis().keys("couch:{whatsapp}:[apc]:*");
            assertThat(keys).as("record, three aliases, two conversations").hasSize(6);
            assertThat(keys)
                    .allSatisfy(key -> assertThat(REDIS.redis().pttl(key)).isBetween(kept - 60_000, kept));
        }

        @Test
        void goesWhenTheConversationIsErased() {
            Assignment first = write(BOTH);
            Server.get(correspondents.renamed(BOTH, OTHER));
            Server.get(correspondents.forget(of(first)));

            assertThat(REDIS.redis().keys("couch:{whatsapp}:[apc]:*")).isEmpty();
            assertThat(write(OTHER).person()).isNotEqualTo(first.person());
        }

        @Test
        void staysWhenAnEarlierConversationIsErased() {
            Assignment first = write(BOTH);
            Server.get(correspondents.signedOff(of(first)));
            Assignment next = write(BOTH);
            Server.get(correspondents.forget(of(first)));

            assertThat(Server.get(correspondents.find(of(first)))).isEmpty();
            assertThat(write(BOTH).conversation()).isEqualTo(next.conversation());
        }
    }

    @Test
    void tellsNobodyInItsTexts() {
        Correspondent person = known(write(BOTH));

        assertThat(person + " " + BOTH + " " + mail(BOTH, NOW)).doesNotContain("316", "NL.", "wamid");
    }

    @Test
    void worksOnACluster(@TempDir Path folder) throws IOException {
        try (ClusterNode node = ClusterNode.start(folder);
                RedisStore store =
                        RedisStore.open(new RedisSettings(node.url(), true, "me", null, 0), Server.SETTINGS)) {
            correspondents = store.correspondents(SILENCE);
            Mail mail = mail(BOTH, NOW);
            Assignment first = assign(mail);
            Server.get(correspondents.handled(List.of(mail.key())));
            assertThat(Server.get(correspondents.renamed(BOTH, OTHER))).isEqualTo(Renamed.DONE);
            Server.get(correspondents.noticed(first.person(), NOW));
            assertThat(known(write(OTHER)).noticedAt()).isEqualTo(NOW);
            Server.get(correspondents.forget(of(first)));
            assertThat(Server.get(correspondents.find(of(first)))).isEmpty();
            Server.get(store.channelTroubles().raise("190", NOW));
            assertThat(Server.get(store.channelTroubles().open())).hasSize(1);
        }
    }

    @Test
    void keepsPersonsApartWhoseNumbersAreNone() {
        assertThat(write(new Aliases("anoniem", null, null)).person())
                .isNotEqualTo(write(new Aliases("onbekend", null, null)).person());
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
