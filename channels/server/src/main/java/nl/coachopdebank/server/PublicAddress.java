package nl.coachopdebank.server;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where residents find the web chat: as the settings say, else this machine. */
@Component
class PublicAddress {
    private final CouchSettings settings;
    private final Environment environment;

    PublicAddress(CouchSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Ends with a slash. Without a setting it is known once the server listens. */
    URI webChat() {
        URI told = settings.publicUrl();
        if (told != null) {
            String address = told.toString();
            return URI.create(address.endsWith("/") ? address : address + "/");
        }
        return URI.create("http://localhost:" + environment.getProperty("local.server.port", "8080") + "/");
    }
}
