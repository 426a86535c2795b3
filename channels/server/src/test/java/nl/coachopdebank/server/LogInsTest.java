package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.coachopdebank.pipeline.PipelineSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

class LogInsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ROLE_COACH, /coach",
        "ROLE_LEAD, /coach",
        "ROLE_EDITOR, /coach",
        "ROLE_ADMIN, /beheer",
        "'ROLE_ADMIN,ROLE_EDITOR', /beheer",
        "'ROLE_ADMIN,ROLE_COACH', /coach",
        "'ROLE_LEAD,ROLE_ADMIN', /coach"
    })
    void everyoneLandsWhereTheWorkIs(String roles, String page) {
        Authentication who = UsernamePasswordAuthenticationToken.authenticated(
                "jan", "", AuthorityUtils.commaSeparatedStringToAuthorityList(roles));

        assertThat(LogIns.home(who)).hasToString(page);
    }

    @Test
    void noMoreThanAPersonTriesIsWrittenDownEachMinute() {
        PerMinute refused = new PerMinute();
        for (int i = 0; i < PerMinute.MOST; i++) {
            assertThat(refused.allows("anna", NOW.plusSeconds(i))).isTrue();
        }

        assertThat(refused.allows("anna", NOW.plusSeconds(59))).isFalse();
        assertThat(refused.allows("bram", NOW.plusSeconds(59))).isTrue();
        assertThat(refused.allows("anna", NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void nobodyIsCalledAsTheAuditCallsThoseWithoutAnAccount() {
        assertThatThrownBy(() -> new AccountSettings("unknown", "Jan", "{noop}x", List.of(), "", ""))
                .hasMessageContaining("unknown");
    }

    @Test
    void anAuditDoesNotEndBeforeWhatItIsAbout() {
        AuditSource tooShort = new AuditSource(Duration.ofDays(364));

        assertThatThrownBy(() -> tooShort.keptAfter(PipelineSettings.Retention.DEFAULTS))
                .hasMessageContaining("couch.audit.kept");
        assertThat(new AuditSource(Duration.ofDays(365)).keptAfter(PipelineSettings.Retention.DEFAULTS))
                .isEqualTo(Duration.ofDays(365));
    }
}
