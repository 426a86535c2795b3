package nl.coachopdebank.journeys.run;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for all tests that leave it running: a parameter of type {@link CouchProcess}. */
public final class SharedCouch implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(SharedCouch.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CouchProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent("couch", key -> CouchProcess.start(Launch.demo("shared")), CouchProcess.class);
    }
}
