package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Folders;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.BrowserSession;
import nl.coachopdebank.pipeline.redis.EmbeddedRedis;
import nl.coachopdebank.pipeline.redis.EmbeddedRedisSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Our own accounts outside a demo: password and code, at two servers that count as one. */
@ExtendWith(Browsing.Open.class)
@TestInstance(Lifecycle.PER_CLASS)
class SecondFactorTest {
    private static final List<String> PEOPLE = List.of("jansen", "devries", "bakker", "smit", "mulder", "visser");
    private static final String PASSWORD = "een heel lang wachtwoord";
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final SecretKeySpec KEY =
            new SecretKeySpec("12345678901234567890".getBytes(StandardCharsets.US_ASCII), "HmacSHA1");
    private static final int WRONG_TRIES = 5;

    private final Browsing browsing;
    private final Path data;
    private final EmbeddedRedis redis;
    private final CouchProcess one;
    private final CouchProcess other;

    SecondFactorTest(Browsing browsing) throws IOException {
        this.browsing = browsing;
        data = Files.createTempDirectory("couch-second-factor-");
        redis = EmbeddedRedis.start(EmbeddedRedisSettings.in(data));
        one = CouchProcess.start(launch("second-factor-one").with("couch.redis.url", redis.url()));
        other = CouchProcess.start(launch("second-factor-other").with("couch.redis.url", redis.url()));
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
        redis.close();
        Folders.delete(data);
    }

    @Test
    void passwordAndCodeOpenTheConsole() {
        BrowserSession jansen = new BrowserSession(one.address());

        assertThat(logsIn(jansen, "jansen", PASSWORD, code(0))).isEqualTo("/coach");

        assertThat(jansen.get("/api/v1/me").expect(200).json().path("name").asString())
                .isEqualTo("Jansen");
        assertThat(one.log()).contains("actor=jansen action=log-in object=session result=ok");
    }

    @Test
    void codeCountsOnceAlsoAtTheOtherServer() {
        String code = code(0);
        assertThat(logsIn(one, "devries", PASSWORD, code)).isEqualTo("/coach");

        assertThat(logsIn(other, "devries", PASSWORD, code)).isEqualTo("/login?error");
        assertThat(logsIn(one, "devries", PASSWORD, code(-1))).isEqualTo("/login?error");
        assertThat(logsIn(other, "devries", PASSWORD, code(1))).isEqualTo("/coach");
    }

    @Test
    void wrongNamePasswordAndCodeAreRefusedAlike() {
        String right = code(0);

        assertThat(logsIn(one, "niemand", PASSWORD, right)).isEqualTo("/login?error");
        assertThat(logsIn(one, "bakker", "geraden", right)).isEqualTo("/login?error");
        assertThat(logsIn(one, "bakker", PASSWORD, code(-4))).isEqualTo("/login?error");
        assertThat(logsIn(one, "bakker", PASSWORD, "")).isEqualTo("/login?error");
        assertThat(logsIn(one, "bakker", PASSWORD, right)).isEqualTo("/coach");
    }

    @Test
    void whoIsWrongTooOftenWaitsAtBothServersWhetherThereIsSuchAnAccountOrNot() {
        for (String name : List.of("smit", "bestaat niet")) {
            for (int i = 0; i < WRONG_TRIES; i++) {
                assertThat(logsIn(i % 2 == 0 ? one : other, name, "geraden", "000000"))
                        .isEqualTo("/login?error");
            }
            assertThat(logsIn(one, name, PASSWORD, code(0))).isEqualTo("/login?wacht");
            assertThat(logsIn(other, name, PASSWORD, code(0))).isEqualTo("/login?wacht");
        }

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> logsIn(other, "smit", PASSWORD, code(0)).equals("/coach"));
        assertThat(one.log() + other.log()).doesNotContain("bestaat niet");
    }

    @Test
    void guessesAtTheFiguresAreCountedToo() {
        Api mulder = Api.of(one.address());
        for (int i = 0; i < WRONG_TRIES; i++) {
            mulder.as("mulder", "geraden").get("/actuator/prometheus").expect(401);
        }

        mulder.as("mulder", PASSWORD).get("/actuator/prometheus").expect(401);
    }

    @Test
    void programThatLogsInGivesNobodyNewTriesAtACode() {
        for (int i = 0; i < WRONG_TRIES; i++) {
            assertThat(logsIn(one, "jansen", PASSWORD, "000000")).startsWith("/login?");
            Api.of(one.address()).as("jansen", PASSWORD).get("/actuator/health/readiness");
        }

        assertThat(logsIn(one, "jansen", PASSWORD, code(0))).isEqualTo("/login?wacht");
    }

    @Test
    void pageAsksForTheCodeAndSaysWhatIsWrongWithoutSayingWhich() {
        Page page = browsing.narrow(one.address(), ColorScheme.DARK);
        page.navigate(one.address() + "/coach");
        fill(page, "geraden", code(0));
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("Gebruikersnaam, wachtwoord of code klopt niet. Probeer het opnieuw, met een nieuwe code.");
        browsing.assertAccessible(page);
        PlaywrightAssertions.assertThat(page.getByLabel("Code")).hasAttribute("autocomplete", "one-time-code");

        String code = code(0);
        fill(page, PASSWORD, code.substring(0, 3) + " " + code.substring(3));

        PlaywrightAssertions.assertThat(page.locator("#who")).containsText("Visser");
    }

    @Test
    void serverDoesNotStartWithAnAccountWithoutASecret() {
        Launch without = launch("without-secret").with("couch.accounts[2].totp-secret", "");
        CouchProcess refused = CouchProcess.attempt(without);

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.log())
                .contains("The account bakker has no totp-secret")
                .doesNotContain(SECRET, "at nl.coachopdebank");
        refused.close();
    }

    @Test
    void serverStartsWithoutSecretsWhereTheSettingsSaySo() {
        try (CouchProcess relaxed = CouchProcess.start(launch("relaxed")
                .with("couch.accounts[2].totp-secret", "")
                .with("couch.login.second-factor-required", "false"))) {
            assertThat(logsIn(relaxed, "bakker", PASSWORD, "")).isEqualTo("/coach");
            assertThat(logsIn(relaxed, "jansen", PASSWORD, "")).isEqualTo("/login?error");
            assertThat(Api.of(relaxed.address())
                            .get("/api/v1/login")
                            .expect(200)
                            .text())
                    .contains("\"codes\":\"some\"", "\"demo\":false");
        }
    }

    private static void fill(Page page, String password, String code) {
        page.getByLabel("Gebruikersnaam").fill("visser");
        page.getByLabel("Wachtwoord").fill(password);
        page.getByLabel("Code").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
    }

    private static String logsIn(CouchProcess server, String username, String password, String code) {
        return logsIn(new BrowserSession(server.address()), username, password, code);
    }

    private static String logsIn(BrowserSession browser, String username, String password, String code) {
        return browser.submits("/login", Map.of("username", username, "password", password, "code", code))
                .expect(302)
                .header("Location");
    }

    /** The code of the present half minute, or of one so many later. */
    private static String code(int later) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(KEY, Instant.now().plusSeconds(30L * later));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String capitalised(String username) {
        return username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
    }

    private static Launch launch(String name) {
        Launch launch = Launch.demo(name).with("server.address", "127.0.0.1").with("couch.login.first-wait", "PT4S");
        for (int i = 0; i < PEOPLE.size(); i++) {
            String account = "couch.accounts[" + i + "].";
            String username = PEOPLE.get(i);
            launch = launch.with(account + "username", username)
                    .with(account + "name", capitalised(username))
                    .with(account + "password", "{noop}" + PASSWORD)
                    .with(account + "roles[0]", "COACH")
                    .with(account + "totp-secret", SECRET);
        }
        return launch;
    }
}
