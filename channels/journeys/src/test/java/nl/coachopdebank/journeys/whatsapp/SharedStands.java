package nl.coachopdebank.journeys.whatsapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.coachopdebank.journeys.run.Launch;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server for all tests about webhooks, and one for those about sending: a parameter of type {@link Stand} or
 * {@link SendingStand}. These tests come late, so that their servers do not run beside all others.
 */
final class SharedStands implements ParameterResolver {
    static final int WEBHOOKS = Integer.MAX_VALUE - 20;
    static final int SENDING = Integer.MAX_VALUE - 10;

    private static final Namespace OURS = Namespace.create(SharedStands.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Stand.class || type == SendingStand.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(type, key -> type == Stand.class ? webhooks() : sending(), AutoCloseable.class);
    }

    private static Stand webhooks() {
        try {
            return new Stand("whatsapp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SendingStand sending() {
        return new SendingStand(Launch.demo("sending"), SendingFixture.until(SendingFixture.SATURDAY));
    }
}
