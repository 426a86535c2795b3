package nl.coachopdebank.journeys.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser does to log in, without its pages: cookies, the token, forms. It follows no redirect by itself. */
public final class BrowserSession {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String TOKEN = "XSRF-TOKEN";

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    public BrowserSession(URI server) {
        this.server = server;
    }

    /** Fills in the login page; the answer leads on. */
    public Answer logsIn(String username, String password) {
        return submits("/login", Map.of("username", username, "password", password));
    }

    public Answer logsOut() {
        return submits("/logout", Map.of());
    }

    /** Sends a form of a page, with the token that the page put in it. */
    public Answer submits(String path, Map<String, String> fields) {
        get("/login");
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encoded(cookie(TOKEN))));
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public Answer get(String address) {
        return send(HttpRequest.newBuilder(server.resolve(address)).GET());
    }

    /** Opens a line and reads no further than its head. */
    public HttpResponse<InputStream> opens(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).build();
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("No answer from " + path, e);
        }
    }

    /** The value of a cookie; empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(http.send(request.timeout(LIMIT).build(), BodyHandlers.ofByteArray()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("No answer", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
