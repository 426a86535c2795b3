package nl.coachopdebank.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Decides before anything starts whether this is a demo, and keeps a demo on this machine: its passwords are public. */
final class DemoGuard implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final String DEMO = "couch.demo";
    private static final String ADDRESS = "server.address";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        boolean demo = isDemo(environment);
        String address = environment.getProperty(ADDRESS, "");
        if (demo && !address.isBlank() && !isLoopback(address)) {
            throw new DemoOnOpenAddress(address);
        }
        Map<String, Object> decided = demo ? Map.of(DEMO, true, ADDRESS, "127.0.0.1") : Map.of(DEMO, false);
        if (demo && !address.isBlank()) {
            decided = Map.of(DEMO, true);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("demo-guard", decided));
    }

    /** As the setting says; without one, a server without accounts and identity provider is a demo. */
    private static boolean isDemo(ConfigurableEnvironment environment) {
        boolean accounts = Binder.get(environment)
                .bind("couch.accounts", Bindable.listOf(AccountSettings.class))
                .isBound();
        boolean provider =
                !environment.getProperty("couch.login.provider.issuer", "").isBlank();
        return environment.getProperty(DEMO, Boolean.class, !accounts && !provider);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
