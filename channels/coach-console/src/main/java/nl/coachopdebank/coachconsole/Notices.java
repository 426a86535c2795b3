package nl.coachopdebank.coachconsole;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Server-sent events for one browser. One that does not keep up is cut off; it connects again and reads the list anew. */
final class Notices {
    private final Sinks.Many<ServerSentEvent<String>> sink;

    Notices(int unread) {
        this.sink = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(unread));
    }

    synchronized void send(String type, String data) {
        if (sink.tryEmitNext(event(type, data)).isFailure()) {
            sink.tryEmitComplete();
        }
    }

    /** For what is no loss: left out when there is no room. */
    synchronized void sendIfRoom(String type, String data) {
        sink.tryEmitNext(event(type, data));
    }

    private static ServerSentEvent<String> event(String type, String data) {
        return ServerSentEvent.<String>builder().event(type).data(data).build();
    }

    /** Cuts the browser off by itself. */
    synchronized void end() {
        sink.tryEmitComplete();
    }

    Flux<ServerSentEvent<String>> flux(Duration heartbeat) {
        Flux<ServerSentEvent<String>> beats = Flux.interval(Duration.ZERO, heartbeat)
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.<String>builder().comment("").build());
        return sink.asFlux()
                .materialize()
                .mergeWith(beats.materialize())
                .takeUntil(signal -> signal.isOnComplete() || signal.isOnError())
                .dematerialize();
    }
}
