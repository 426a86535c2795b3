package nl.coachopdebank.coachconsole;

import java.net.URI;
import nl.coachopdebank.pipeline.AuditEntry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What can be wrong with a coach's request. */
enum CoachProblem {
    NOT_FOUND(HttpStatus.NOT_FOUND, "handoff-not-found", "Deze overdracht bestaat niet (meer)."),
    /** The conversation itself is no more; the same type, and a field says so. */
    GONE(HttpStatus.NOT_FOUND, "handoff-not-found", "Dit gesprek is er niet meer."),
    NOT_HELD(HttpStatus.CONFLICT, "handoff-not-held", "Je hebt dit gesprek niet (meer) overgenomen."),
    NOT_OFFERED(HttpStatus.CONFLICT, "handoff-not-offered", "Deze vraag wordt je niet (meer) aangeboden."),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request", "Er ontbreekt iets of er klopt iets niet. Kijk je invoer na."),
    TOO_LONG(
            HttpStatus.CONTENT_TOO_LARGE,
            "message-too-long",
            "Je bericht is te lang. Maak het korter dan 4.000 tekens."),
    DRAFTS_OFF(HttpStatus.NOT_FOUND, "drafts-off", "Concepten staan hier uit: er is geen taalmodel ingesteld."),
    NOTHING_SHARED(HttpStatus.CONFLICT, "nothing-shared", "De bewoner deelt niets waar een concept van te maken is."),
    NO_DRAFT(HttpStatus.SERVICE_UNAVAILABLE, "no-draft", "Een concept maken lukt nu niet. Probeer het later nog eens."),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Het is nu erg druk. Probeer het zo nog eens.");

    private static final String RETRY_SECONDS = "1";

    private final HttpStatus status;
    private final String type;
    private final String title;

    CoachProblem(HttpStatus status, String type, String title) {
        this.status = status;
        this.type = type;
        this.title = title;
    }

    /** What became of an action that ended with this failure: when the store was silent it may have been done. */
    static String became(Throwable failure) {
        boolean isRefusal = failure instanceof ErrorResponseException known
                && !known.getStatusCode().is5xxServerError();
        return isRefusal ? AuditEntry.REFUSED : AuditEntry.UNSURE;
    }

    ErrorResponseException exception() {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create("urn:coachopdebank:problem:" + type));
        detail.setTitle(title);
        if (this == GONE) {
            detail.setProperty("gone", true);
        }
        ErrorResponseException exception = new ErrorResponseException(status, detail, null);
        if (this == BUSY) {
            exception.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return exception;
    }
}
