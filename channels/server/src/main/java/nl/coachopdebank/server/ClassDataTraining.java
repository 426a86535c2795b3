package nl.coachopdebank.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** For the build only: visits the main pages once, so that their classes are in the archive, and stops. */
@Component
@ConditionalOnBooleanProperty("couch.class-data-training")
class ClassDataTraining {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Thread visit = new Thread(() -> visit(event.getApplicationContext()), "class-data-training");
        visit.start();
    }

    private static void visit(ConfigurableApplicationContext context) {
        String address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        try {
            HttpClient client = HttpClient.newHttpClient();
            for (String page : new String[] {"/", "/login", "/actuator/health/readiness"}) {
                client.send(request(address + page).GET().build(), BodyHandlers.discarding());
            }
            HttpRequest begin = request(address + "/api/v1/conversations")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"flow\":\"zelftriage\"}"))
                    .build();
            client.send(begin, BodyHandlers.discarding());
            System.exit(SpringApplication.exit(context));
        } catch (IOException e) {
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(1);
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT);
    }
}
