package nl.coachopdebank.server;

import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints where the doors are, once they are open. */
@Component
class StartNotice {
    private final CouchSettings settings;
    private final Accounts accounts;

    StartNotice(CouchSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!settings.classDataTraining()) {
            String port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
            System.out.println(text("http://localhost:" + port));
        }
    }

    private String text(String address) {
        String notice = """

                Coach op de Bank is open.
                  Chat             %s/
                  Coach console    %s/coach
                """.formatted(address, address);
        return settings.demo() ? notice + demo() : notice;
    }

    private String demo() {
        String names = accounts.list().stream()
                .map(account -> account.username() + " (" + account.title() + ")")
                .collect(Collectors.joining(", "));
        return "  Demo accounts    " + names + "; password " + Accounts.DEMO_PASSWORD + "\n";
    }
}
