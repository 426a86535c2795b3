package nl.coachopdebank.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Coach op de Bank as one process. */
@SpringBootApplication(scanBasePackages = "nl.coachopdebank")
@ConfigurationPropertiesScan("nl.coachopdebank")
public class CouchServer {
    public static void main(String[] args) {
        SpringApplication server = new SpringApplication(CouchServer.class);
        server.addListeners(new DemoGuard());
        server.run(args);
    }
}
