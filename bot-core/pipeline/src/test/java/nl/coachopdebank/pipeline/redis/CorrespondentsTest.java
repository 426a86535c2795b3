package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.pipeline.Aliases;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Correspondent;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Correspondents.Renamed;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who writes on WhatsApp")
class CorrespondentsTest extends CorrespondentsFixture {
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
}
