package nl.coachopdebank.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Notes what must never happen on a page: an error, a dialog of the browser, a word to another server. */
final class PageWatch {
    /** The login page asks who is logged in, and "nobody" is an answer that the browser reports. */
    private static final String WHO_AM_I = "/api/v1/me";

    /** Before a page forgets a conversation it asks once more, and hears that it is gone. */
    private static final String GONE = "status of 404";

    /** A link that was used before is answered with 404. */
    private static final String USED_LINK = "/conversations/continue";

    private static final String BROKEN_LINE = "ERR_CONNECTION";

    private final String server;
    private final List<String> wrong = new ArrayList<>();
    private boolean tolerant;
    private boolean paused;

    PageWatch(Page page, URI server) {
        this.server = server.toString();
        page.onConsoleMessage(this::said);
        page.onPageError(error -> wrong.add("error: " + error));
        page.onDialog(dialog -> {
            wrong.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> asked(request.url()));
        page.onWebSocket(socket -> asked(socket.url().replaceFirst("^ws", "http")));
        page.onPopup(popup -> opened(popup.url()));
    }

    void toleratesBrokenLines() {
        tolerant = true;
    }

    void pause(boolean pause) {
        paused = pause;
    }

    private void said(ConsoleMessage message) {
        boolean gone = message.text().contains(GONE) && asksAgain(message.location());
        boolean known = gone || message.location().contains(WHO_AM_I);
        if (message.type().equals("error") && !known && !paused) {
            wrong.add("console: " + message.text() + " at " + message.location());
        }
    }

    private static boolean asksAgain(String location) {
        return location.contains("/events?after=")
                || location.contains("/coach/handoffs/")
                || location.contains(USED_LINK);
    }

    private void opened(String url) {
        if (!paused) {
            wrong.add("popup: " + url);
        }
    }

    private void asked(String url) {
        if (!url.startsWith(server + "/") && !url.startsWith("data:") && !url.startsWith("blob:" + server)) {
            wrong.add("request to another server: " + url);
        }
    }

    void assertQuiet() {
        List<String> left =
                tolerant ? wrong.stream().filter(line -> !isBrokenLine(line)).toList() : wrong;
        assertThat(left).as("what the browser complained of").isEmpty();
    }

    private static boolean isBrokenLine(String line) {
        return line.contains(BROKEN_LINE)
                || line.contains("ERR_INTERNET")
                || line.contains("WebSocket connection to")
                || line.contains("ERR_EMPTY")
                || line.contains("status of 503");
    }
}
