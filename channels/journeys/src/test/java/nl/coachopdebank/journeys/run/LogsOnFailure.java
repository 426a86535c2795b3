package nl.coachopdebank.journeys.run;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Prints what the servers wrote last when a test fails. */
public final class LogsOnFailure implements BeforeEachCallback, TestExecutionExceptionHandler {
    private static final Namespace OURS = Namespace.create(LogsOnFailure.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(OURS).put("begin", System.currentTimeMillis());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        long begin = context.getStore(OURS).getOrDefault("begin", Long.class, 0L);
        ProcessLog.list().stream().filter(log -> log.changedAt() >= begin).forEach(log -> {
            System.out.println("---- " + log.file());
            System.out.println(log.tail());
        });
        throw failure;
    }
}
