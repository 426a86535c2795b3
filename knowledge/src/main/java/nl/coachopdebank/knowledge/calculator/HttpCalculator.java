package nl.coachopdebank.knowledge.calculator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A calculator over HTTP, by the contract in {@code docs/llo-calculator.yaml}. Follows no redirect. */
final class HttpCalculator implements LloCalculator, AutoCloseable {
    /** Within what a turn may wait for knowledge (2 s), with time left for our own list. */
    static final Duration TIME_LIMIT = Duration.ofMillis(1500);
    /** Sixty schemes with all their words. */
    private static final int MOST_BYTES = 512 * 1024;
    /** Nothing blocks in them. */
    private static final int THREADS = 2;

    private static final int OK = 200;
    private static final String JSON = "application/json";

    private final URI address;
    private final ExecutorService executor;
    private final HttpClient client;

    HttpCalculator(URI address) {
        this.address = address;
        this.executor = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "llo-calculator");
            thread.setDaemon(true);
            return thread;
        });
        this.client = HttpClient.newBuilder()
                .connectTimeout(TIME_LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                .build();
    }

    @Override
    public CompletionStage<Calculated> ask(Question question) {
        CalculatorJson json = new CalculatorJson(question);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIME_LIMIT)
                .header("Content-Type", JSON)
                .header("Accept", JSON)
                .POST(BodyPublishers.ofByteArray(json.write()))
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, info -> new LimitedBody(MOST_BYTES));
        return sent.thenApply(response -> json.read(body(response)))
                .orTimeout(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> sent.cancel(true));
    }

    private static byte[] body(HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            throw new WrongAnswerException("Status " + response.statusCode());
        }
        return response.body();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
