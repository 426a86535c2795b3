package nl.coachopdebank.journeys.wire;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of server-sent events. */
public final class EventStream implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<Sent> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> response;
    private final Thread reader;

    /** One event: its name and number, where it has them. */
    public record Sent(String event, String id, String data) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(data);
        }
    }

    private EventStream(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    public static EventStream open(Api api, String path, String... headers) {
        try {
            var request = api.request(path).header("Accept", "text/event-stream");
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return new EventStream(Api.HTTP
                    .sendAsync(request.build(), BodyHandlers.ofLines())
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (Exception e) {
            throw new IllegalStateException("The stream could not be opened", e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    public List<Sent> events() {
        return List.copyOf(events);
    }

    public Sent waitsFor(String what, Predicate<Sent> such) {
        return await(what)
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> events.stream().filter(such).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private void read() {
        List<String> block = new ArrayList<>();
        try {
            response.body().forEach(line -> {
                if (line.isEmpty()) {
                    take(block);
                    block.clear();
                } else {
                    block.add(line);
                }
            });
        } catch (RuntimeException e) {
            // The line ended; what came before it is what the test looks at.
        }
    }

    private void take(List<String> block) {
        String data = field(block, "data:");
        if (!data.isEmpty()) {
            events.add(new Sent(field(block, "event:"), field(block, "id:"), data));
        }
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        reader.interrupt();
        response.body().close();
    }
}
