package nl.coachopdebank.server;

import nl.coachopdebank.pipeline.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;

/** The one place where an exception becomes an answer. */
@RestControllerAdvice
class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String OURS = "urn:coachopdebank:";

    private final Problems problems;
    private final MissingPage missingPage;

    ProblemHandler(Problems problems, MissingPage missingPage) {
        this.problems = problems;
        this.missingPage = missingPage;
    }

    @ExceptionHandler
    ResponseEntity<?> handle(Exception failure, ServerWebExchange exchange) {
        if (failure instanceof ErrorResponseException own
                && own.getBody().getType() != null
                && own.getBody().getType().toString().startsWith(OURS)) {
            return answer(own.getBody(), own.getHeaders());
        }
        HttpStatus status = status(failure);
        if (status.is5xxServerError()) {
            LOG.error("A request failed: {}", failure.getClass().getName(), withoutMessage(failure));
        }
        if (status == HttpStatus.NOT_FOUND && MissingPage.isLookedFor(exchange.getRequest())) {
            return missingPage.answer();
        }
        HttpHeaders headers = failure instanceof ErrorResponse error ? error.getHeaders() : HttpHeaders.EMPTY;
        return answer(problems.of(status), headers);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(copy -> copy.addAll(headers))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus status(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return HttpStatus.CONTENT_TOO_LARGE;
            }
            if (cause instanceof StoreUnavailable) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
        }
        return failure instanceof ErrorResponse error
                ? HttpStatus.valueOf(error.getStatusCode().value())
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** The place of a failure without its message: a message may repeat what a resident wrote. */
    private static Throwable withoutMessage(Exception failure) {
        Throwable bare = new Throwable(failure.getClass().getName());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
