package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Correspondent;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.NewIds;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept of who writes on WhatsApp")
class CorrespondentsKeepingTest extends CorrespondentsFixture {
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
        assertThat(keys).allSatisfy(key -> assertThat(REDIS.redis().pttl(key)).isBetween(kept - 60_000, kept));
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

    @Test
    void tellsNobodyInItsTexts() {
        Correspondent person = known(write(BOTH));

        assertThat(person + " " + BOTH + " " + mail(BOTH, NOW)).doesNotContain("316", "NL.", "wamid");
    }
}
