package nl.coachopdebank.server.joined;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.reactive.server.WebTestClient;

@DisplayName("The files of a page in one")
class JoinedFilesTest {
    /** The page has these before the chat is there, and the widget's button needs no more. */
    private static final List<String> APART = List.of("page.css", "launcher.css");

    private static final String LOGIN = "login";

    private final WebTestClient browser =
            WebTestClient.bindToController(new JoinedFiles()).build();

    private String fetched(String path) {
        return Objects.requireNonNull(browser.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void holdEveryStyleAndEveryModuleOfTheConsole() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        String all = fetched("/coach/all.css") + fetched("/coach/all.js");

        assertThat(files.getResources("classpath:static/coach/**/*.css"))
                .filteredOn(
                        sheet -> !Objects.requireNonNull(sheet.getFilename()).startsWith(LOGIN))
                .hasSizeGreaterThan(10)
                .allSatisfy(sheet -> assertThat(all).contains(sheet.getContentAsString(StandardCharsets.UTF_8)));
        assertThat(files.getResources("classpath:static/coach/**/*.js"))
                .filteredOn(
                        module -> !Objects.requireNonNull(module.getFilename()).startsWith(LOGIN))
                .hasSizeGreaterThan(30)
                .allSatisfy(module -> assertThat(all).contains(module.getFilename() + "': "));
    }

    @Test
    void holdEveryStyleAndEveryModuleThatThePageNeeds() throws IOException {
        String styles = fetched("/chat/style/all.css");
        Resource[] sheets = new PathMatchingResourcePatternResolver().getResources("classpath:static/chat/style/*.css");

        assertThat(sheets).hasSizeGreaterThan(10);
        assertThat(Arrays.stream(sheets).filter(sheet -> !APART.contains(sheet.getFilename())))
                .allSatisfy(sheet -> assertThat(styles).contains(sheet.getContentAsString(StandardCharsets.UTF_8)));
        assertThat(fetched("/chat/all.js"))
                .contains("'view/chat-window.js': (load) =>", "customElements.define('couch-chat', CouchChat);")
                .contains("import('./text/pl.js')");
    }

    @Test
    void areKeptByABrowserAndNotSentAgainWhileTheyAreTheSame() {
        String tag = browser.get()
                .uri("/chat/all.js")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();

        browser.get()
                .uri("/chat/all.js")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }
}
