package nl.coachopdebank.server;

import java.util.stream.Collectors;
import nl.coachopdebank.whatsapp.simulator.MetaStandIn;
import nl.coachopdebank.whatsapp.simulator.SimulatorRoutes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints where the doors are, once they are open. */
@Component
class StartNotice {
    private final CouchSettings settings;
    private final Accounts accounts;
    private final boolean phone;

    StartNotice(CouchSettings settings, Accounts accounts, ObjectProvider<MetaStandIn> meta) {
        this.settings = settings;
        this.accounts = accounts;
        this.phone = meta.getIfAvailable() != null;
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
        String whatsApp = phone ? "  WhatsApp, a demo %s%s\n".formatted(address, SimulatorRoutes.PAGE) : "";
        return settings.demo() ? notice + whatsApp + demo() : notice;
    }

    private String demo() {
        String names = accounts.list().stream()
                .map(account -> account.username() + " (" + account.title() + ")")
                .collect(Collectors.joining(", "));
        return "  Demo accounts    " + names + "; password " + Accounts.DEMO_PASSWORD + "\n";
    }
}
