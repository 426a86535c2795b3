package nl.coachopdebank.whatsapp;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import nl.coachopdebank.whatsapp.webhook.Notification;
import nl.coachopdebank.whatsapp.webhook.NotificationReader;
import nl.coachopdebank.whatsapp.webhook.Verification;
import nl.coachopdebank.whatsapp.webhook.WebhookSignature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where Meta tells what happens. 200 means that all of it is durable; 503 that it is not, and that Meta has to send it again;
 * everybody who does not sign gets 403. It works at any address, and for any settings that are complete. */
public final class WhatsAppWebhook {
    /** What Meta sends at most (reference: Meta, webhooks/overview, Dec 2025). The server reads far less elsewhere. */
    static final int LARGEST_BODY = 3 * 1024 * 1024;

    /** Meta sends a body in one go: who takes longer holds a connection and its memory. */
    private static final Duration BODY_LIMIT = Duration.ofSeconds(10);

    /** Meta's median wish is 250 ms, and it gives up within 3 to 20 s as others saw: after this it will have sent again. */
    private static final Duration STORE_LIMIT = Duration.ofSeconds(10);

    /** Whoever brings no such header need not send a body. */
    private static final Pattern SIGNED = Pattern.compile("sha256=[0-9a-fA-F]{64}");

    private static final Logger LOG = LoggerFactory.getLogger(WhatsAppWebhook.class);

    private final Verification verification;
    private final WebhookSignature signature;
    private final NotificationReader reader = new NotificationReader();
    private final Reception reception;
    private final ReadMarks readMarks;
    private final SignatureWatch watch;
    private final Tally tally;

    /** @throws IllegalArgumentException when the settings hold no secret or no verify token */
    public WhatsAppWebhook(
            WhatsAppSettings settings,
            Reception reception,
            ReadMarks readMarks,
            SignatureWatch watch,
            MeterRegistry meters) {
        this.verification = new Verification(settings.verifyToken());
        this.signature = new WebhookSignature(settings.appSecrets());
        this.reception = reception;
        this.readMarks = readMarks;
        this.watch = watch;
        this.tally = new Tally(meters);
    }

    /** @param path the address, for example {@code /webhooks/whatsapp} */
    public RouterFunction<ServerResponse> routes(String path) {
        return RouterFunctions.route()
                .GET(path, this::verify)
                .POST(path, this::take)
                .build();
    }

    private Mono<ServerResponse> verify(ServerRequest request) {
        Verification.Answer answer = verification.answer(
                parameter(request, "hub.mode"),
                parameter(request, "hub.verify_token"),
                parameter(request, "hub.challenge"));
        return ServerResponse.status(answer.status())
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue(answer.body());
    }

    private static @Nullable String parameter(ServerRequest request, String name) {
        return request.queryParam(name).orElse(null);
    }

    private Mono<ServerResponse> take(ServerRequest request) {
        String header = request.headers().firstHeader(WebhookSignature.HEADER);
        if (header == null || !SIGNED.matcher(header).matches()) {
            return refused();
        }
        if (request.headers().contentLength().orElse(0) > LARGEST_BODY) {
            return tooLarge();
        }
        return body(request)
                .publishOn(Schedulers.parallel())
                .flatMap(body -> signature.matches(body, header) ? signed(body) : refused())
                .onErrorResume(DataBufferLimitException.class, failure -> tooLarge())
                .onErrorResume(TimeoutException.class, failure -> answer("slow", HttpStatus.REQUEST_TIMEOUT));
    }

    /** The bytes as they came: the signature is over them. */
    private static Mono<byte[]> body(ServerRequest request) {
        return DataBufferUtils.join(request.exchange().getRequest().getBody(), LARGEST_BODY)
                .map(WhatsAppWebhook::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(BODY_LIMIT);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Mono<ServerResponse> signed(byte[] body) {
        watch.accepted();
        Notification notification = reader.read(body);
        if (!notification.readable()) {
            return answer("unreadable", HttpStatus.OK);
        }
        return reception
                .receive(notification)
                .timeout(STORE_LIMIT)
                .flatMap(arrived -> answer("stored", HttpStatus.OK).doOnNext(answer -> readMarks.send(arrived)))
                .onErrorResume(this::notStored);
    }

    private Mono<ServerResponse> notStored(Throwable failure) {
        LOG.warn(
                "A webhook was not stored and has to come again: {}",
                failure.getClass().getSimpleName());
        return answer("not-stored", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private Mono<ServerResponse> refused() {
        watch.refused();
        return answer("refused", HttpStatus.FORBIDDEN);
    }

    private Mono<ServerResponse> tooLarge() {
        return answer("too-large", HttpStatus.CONTENT_TOO_LARGE);
    }

    private Mono<ServerResponse> answer(String result, HttpStatus status) {
        tally.webhook(result);
        return ServerResponse.status(status).build();
    }
}
