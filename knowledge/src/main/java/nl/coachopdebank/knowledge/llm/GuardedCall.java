package nl.coachopdebank.knowledge.llm;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** One call of a model, which ends once: with an answer, without one, or because its time is over. */
final class GuardedCall<T> {
    private final Prompt prompt;
    private final Function<String, Optional<T>> reader;
    private final Ending ending;
    private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final long began = System.nanoTime();

    /** Hears how a call ended. */
    @FunctionalInterface
    interface Ending {
        /** @param tokens 0 when it is not known */
        void ended(Prompt prompt, CallOutcome outcome, Duration time, long tokens);
    }

    GuardedCall(Prompt prompt, Function<String, Optional<T>> reader, Ending ending) {
        this.prompt = prompt;
        this.reader = reader;
        this.ending = ending;
    }

    /** @throws java.util.concurrent.RejectedExecutionException when no thread is free; then nothing was called */
    CompletableFuture<Optional<T>> start(
            LanguageModel model, ExecutorService threads, ScheduledExecutorService alarm, Duration limit) {
        Future<?> running = threads.submit(() -> run(model));
        Future<?> late = alarm.schedule(
                () -> {
                    if (end(CallOutcome.SLOW, Optional.empty(), 0)) {
                        running.cancel(true);
                    }
                },
                limit.toNanos(),
                TimeUnit.NANOSECONDS);
        result.thenRun(() -> late.cancel(false));
        return result;
    }

    private void run(LanguageModel model) {
        try {
            LanguageModel.Answer answer = model.answer(prompt);
            Optional<T> read = answer.text().isBlank() ? Optional.empty() : reader.apply(answer.text());
            CallOutcome outcome = answer.text().isBlank()
                    ? CallOutcome.REFUSED
                    : read.isPresent() ? CallOutcome.ANSWERED : CallOutcome.INVALID;
            end(outcome, read, answer.tokens());
        } catch (ModelFailure failure) {
            end(failure.outcome(), Optional.empty(), 0);
        } catch (RuntimeException | Error unexpected) {
            end(CallOutcome.FAILED, Optional.empty(), 0);
        }
    }

    private boolean end(CallOutcome outcome, Optional<T> answer, long tokens) {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        ending.ended(prompt, outcome, Duration.ofNanos(System.nanoTime() - began), tokens);
        result.complete(answer);
        return true;
    }
}
