package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.BrowserSession;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Logging in with an identity provider: a real one in this test, over HTTP, that says what it should or should not. */
@TestInstance(Lifecycle.PER_CLASS)
class ProviderLoginTest {
    private static final String ISSUER = "regio";
    private static final String CLIENT = "coach-op-de-bank";
    private static final String REFUSED = "/login?organisatie";
    private static final Map<String, Object> COACH = Map.of(
            "given_name", "Janneke", "roles", List.of("grp-coaches", "grp-printers"), "amr", List.of("pwd", "mfa"));

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private final CouchProcess couch;

    ProviderLoginTest() {
        provider.start();
        couch = CouchProcess.start(launch("provider", provider.issuerUrl(ISSUER).toString()));
    }

    @AfterAll
    void stop() {
        couch.close();
        provider.shutdown();
    }

    @Test
    void coachWithASecondFactorGetsInWithTheRolesOfTheToken() {
        BrowserSession janneke = browser();

        assertThat(logsIn(janneke, "janneke@stad.example", COACH)).isEqualTo("/coach");

        Answer me = janneke.get("/api/v1/me").expect(200);
        assertThat(me.json().path("name").asString()).isEqualTo("Janneke");
        assertThat(me.json().path("roles").toString()).isEqualTo("[\"COACH\"]");
        assertThat(me.json().path("username").asString()).matches("oidc-[0-9a-f]{32}");
        janneke.get("/api/v1/coach/handoffs").expect(200);
        janneke.get("/api/v1/admin/dead-letters").expectProblem(403);
        assertThat(couch.log()).contains("action=log-in object=janneke@stad.example result=ok origin=login");
    }

    @Test
    void personIsTheSameAtEachLogInAndNobodyElse() {
        assertThat(usernameOf("jan")).isEqualTo(usernameOf("jan")).isNotEqualTo(usernameOf("Jan"));
    }

    @Test
    void whoHadNoSecondFactorIsRefusedKindly() {
        assertThat(logsIn(browser(), "jan", with("amr", List.of("pwd")))).isEqualTo("/login?tweede-factor");
        assertThat(logsIn(browser(), "jan", Map.of("roles", "grp-coaches"))).isEqualTo("/login?tweede-factor");
        assertThat(logsIn(browser(), "jan", with("amr", "mfa"))).isEqualTo("/coach");
    }

    @Test
    void roleThatNobodyKnowsGivesNothing() {
        BrowserSession jan = browser();

        assertThat(logsIn(jan, "jan", with("roles", List.of("COACH", "ADMIN", "grp-printers"))))
                .isEqualTo("/login?geen-rol");
        jan.get("/api/v1/me").expectProblem(401);
    }

    @Test
    void tokenThatIsNotRightIsRefused() {
        assertThat(logsIn(browser(), "jan", with("nonce", "of another log-in"))).isEqualTo(REFUSED);
        assertThat(logsIn(browser(), "jan", with("iss", "https://elsewhere.example")))
                .isEqualTo(REFUSED);
        assertThat(logsIn(browser(), "jan", with("aud", "another-client"))).isEqualTo(REFUSED);
        assertThat(logsIn(browser(), "jan", COACH, Duration.ofMinutes(-10))).isEqualTo(REFUSED);
        assertThat(logsIn(browser(), "jan", COACH)).isEqualTo("/coach");
    }

    @Test
    void answerToAnotherBrowsersLogInIsRefused() {
        BrowserSession jan = browser();
        BrowserSession other = browser();
        String answer = jan.get(asked(jan)).expect(302).header("Location");
        other.get(asked(other)).expect(302);

        assertThat(other.get(answer).expect(302).header("Location")).isEqualTo(REFUSED);
        assertThat(browser().get(answer).expect(302).header("Location")).isEqualTo(REFUSED);
        other.get("/api/v1/me").expectProblem(401);
    }

    @Test
    void requestCarriesStateNonceAndProofKey() {
        String asked = asked(browser());

        assertThat(asked)
                .startsWith(provider.authorizationEndpointUrl(ISSUER).toString())
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
    }

    @Test
    void logsOutHereAndIsLedToLogOutThere() {
        BrowserSession jan = browser();
        logsIn(jan, "jan", COACH);
        String there = jan.get("/api/v1/me").json().path("logOutAt").asString();
        assertThat(there)
                .startsWith(provider.endSessionEndpointUrl(ISSUER).toString())
                .contains("client_id=" + CLIENT, "post_logout_redirect_uri=http%3A%2F%2F127.0.0.1", "%2Flogin");

        jan.logsOut().expect(302);

        jan.get("/api/v1/me").expectProblem(401);
        jan.get(there).expect(302);
    }

    @Test
    void serverStartsAndSaysSoWhileTheProviderIsAway() {
        try (CouchProcess alone = CouchProcess.start(launch("provider-away", "http://127.0.0.1:1/away"))) {
            BrowserSession jan = new BrowserSession(alone.address());

            assertThat(jan.get("/login/provider").expect(303).header("Location"))
                    .isEqualTo(REFUSED);

            Answer asked = Api.of(alone.address()).get("/api/v1/login").expect(200);
            assertThat(asked.json().path("provider").asString()).isEqualTo("Regio Zwolle");
            assertThat(asked.json().path("accounts").asBoolean()).isFalse();
            Api.of(alone.address()).get("/api/v1/demo").expect(404);
        }
    }

    private String usernameOf(String subject) {
        BrowserSession browser = browser();
        logsIn(browser, subject, COACH);
        return browser.get("/api/v1/me").expect(200).json().path("username").asString();
    }

    private String logsIn(BrowserSession browser, String subject, Map<String, Object> claims) {
        return logsIn(browser, subject, claims, Duration.ofHours(1));
    }

    /** Follows all redirects; where the last one leads. */
    private String logsIn(BrowserSession browser, String subject, Map<String, Object> claims, Duration valid) {
        String answer = atProvider(browser, subject, claims, valid);
        return browser.get(answer).expect(302).header("Location");
    }

    /** Goes to the provider, which says this; where it sends the browser back to. */
    private String atProvider(BrowserSession browser, String subject, Map<String, Object> claims, Duration valid) {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), claims, valid.toSeconds()));
        return browser.get(asked(browser)).expect(302).header("Location");
    }

    /** What our server asks the provider. */
    private static String asked(BrowserSession browser) {
        String begin = browser.get("/login/provider").expect(303).header("Location");
        return browser.get(begin).expect(302).header("Location");
    }

    private BrowserSession browser() {
        return new BrowserSession(couch.address());
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(COACH);
        claims.put(claim, value);
        return claims;
    }

    private static Launch launch(String name, String issuer) {
        return Launch.demo(name)
                .with("server.address", "127.0.0.1")
                .with("couch.login.provider.issuer", URI.create(issuer).toString())
                .with("couch.login.provider.client-id", CLIENT)
                .with("couch.login.provider.client-secret", "geheim")
                .with("couch.login.provider.name", "Regio Zwolle")
                .with("couch.login.provider.prompt", "")
                .with("couch.login.provider.roles.COACH[0]", "grp-coaches")
                .with("couch.login.provider.roles.ADMIN[0]", "grp-beheer");
    }
}
