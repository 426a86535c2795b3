package nl.coachopdebank.webchat;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What can be wrong with a request of a resident, each with a stable type and a title that a person understands. */
enum ChatProblem {
    NOT_FOUND(HttpStatus.NOT_FOUND, "conversation-not-found", "Dit gesprek bestaat niet (meer)."),
    BAD_MESSAGE(
            HttpStatus.BAD_REQUEST,
            "bad-message",
            "Dit bericht kan ik niet lezen. Stuur tekst of een keuze, met een eigen nummer."),
    TOO_LONG(
            HttpStatus.CONTENT_TOO_LARGE,
            "message-too-long",
            "Je bericht is te lang. Maak het korter dan 2.000 tekens."),
    TOO_FAST(HttpStatus.TOO_MANY_REQUESTS, "too-fast", "Dat gaat erg snel. Wacht heel even en probeer het opnieuw."),
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "busy",
            "Het is nu erg druk. Probeer het zo nog eens; je bericht is niet kwijt."),
    PASS_USED(HttpStatus.NOT_FOUND, "pass-used", "Deze link werkt niet meer. Vraag in WhatsApp een nieuwe."),
    NO_WHATSAPP(HttpStatus.NOT_FOUND, "no-whatsapp", "Verdergaan in WhatsApp kan hier niet."),
    HELLO_FIRST(HttpStatus.BAD_REQUEST, "hello-first", "Begin met een hello-bericht.");

    private static final String BASE = "urn:coachopdebank:problem:";
    /** Short enough to be kind, long enough to calm a flood. */
    private static final String RETRY_SECONDS = "1";

    private final HttpStatus status;
    private final String type;
    private final String title;

    ChatProblem(HttpStatus status, String type, String title) {
        this.status = status;
        this.type = type;
        this.title = title;
    }

    ErrorResponseException exception() {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(BASE + type));
        detail.setTitle(title);
        ErrorResponseException exception = new ErrorResponseException(status, detail, null);
        if (this == TOO_FAST || this == BUSY) {
            exception.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return exception;
    }

    /** The same as it stands in an error frame of the socket. */
    Map<String, Object> json() {
        return Map.of("type", BASE + type, "title", title, "status", status.value());
    }
}
