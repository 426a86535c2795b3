package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Aliases;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Correspondent;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.NewIds;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Persons on WhatsApp who write, on a real Redis. */
abstract class CorrespondentsFixture {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Duration SILENCE = Duration.ofDays(30);
    static final Aliases BOTH = new Aliases("31600000101", "NL.1", null);
    static final Aliases PHONE = new Aliases("31600000101", null, null);
    static final Aliases USER = new Aliases(null, "NL.1", null);
    static final Aliases OTHER = new Aliases("31600000102", "NL.2", null);
    Correspondents correspondents;
    int messages;

    @BeforeEach
    void open() {
        correspondents = REDIS.open("me", Server.SETTINGS).correspondents(SILENCE);
    }

    Mail mail(Aliases from, Instant at) {
        return new Mail("number/wamid" + messages++, from, at, true, false, NewIds.conversation(), null);
    }

    Mail stop(Aliases from) {
        return new Mail("number/wamid" + messages++, from, NOW, true, true, NewIds.conversation(), null);
    }

    Mail withoutTurn(Aliases from, Instant at) {
        return new Mail("number/wamid" + messages++, from, at, true, false, null, null);
    }

    Assignment assign(Mail mail) {
        return Server.get(correspondents.assign(List.of(mail))).get(0);
    }

    Assignment write(Aliases from) {
        return assign(mail(from, NOW));
    }

    static ConversationId of(Assignment assignment) {
        assertThat(assignment.conversation()).isNotNull();
        return assignment.conversation();
    }

    Correspondent known(Assignment assignment) {
        return Server.get(correspondents.find(of(assignment))).orElseThrow();
    }
}
