package nl.coachopdebank.knowledge;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.calculator.Calculators;
import nl.coachopdebank.knowledge.faq.LearnedTopics;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import nl.coachopdebank.knowledge.faq.Recogniser;
import nl.coachopdebank.knowledge.faq.Recognisers;
import nl.coachopdebank.knowledge.vouchers.Inquiry;
import nl.coachopdebank.knowledge.vouchers.VoucherDesk;
import nl.coachopdebank.knowledge.vouchers.VoucherList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The knowledge that lives in this process: recognition and vouchers, both from the release at hand. Completes at once
 * for a release that is prepared; else waits for the preparation, at most as long as the settings say. Whatever goes
 * wrong becomes an absent finding and a log line that tells nothing about the resident.
 */
public final class LocalKnowledgeDesk implements KnowledgeDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalKnowledgeDesk.class);

    private final Learning learning;
    private final KnowledgeSettings settings;
    private final VoucherDesk vouchers;
    private final Calculators calculators;

    public LocalKnowledgeDesk(Clock clock) {
        this(KnowledgeSettings.DEFAULT, clock);
    }

    public LocalKnowledgeDesk(KnowledgeSettings settings, Clock clock) {
        this(settings, clock, LearnedTopics::learn);
    }

    LocalKnowledgeDesk(KnowledgeSettings settings, Clock clock, Function<List<Example>, LearnedTopics> learner) {
        this.calculators = new Calculators(settings.calculators(), clock);
        this.learning = new Learning(learner);
        this.settings = settings;
        this.vouchers = new VoucherDesk(clock);
    }

    /**
     * Begins to learn a release's questions, on threads of its own, so that no turn has to wait for it. They are
     * recognised some seconds before it is done; until then the desk is as sure as is usual.
     *
     * @return completes when it is done, and fails when it cannot be done
     */
    public CompletionStage<Void> prepare(Release release) {
        return learning.settled(release);
    }

    @Override
    public CompletionStage<Findings> gather(Need need, Release release) {
        Findings own = attempt("vouchers", () -> look(need, release));
        CompletionStage<Findings> looked = calculators.refine(need, release, own);
        String question = need.question();
        if (question == null) {
            return looked;
        }
        return recognisers(release).thenCombine(looked, (ready, found) -> {
            Findings recognised = attempt("recognition", () -> recognise(question, need, ready));
            return recognised.and(found);
        });
    }

    private CompletableFuture<@Nullable Recognisers> recognisers(Release release) {
        CompletableFuture<@Nullable Recognisers> ready = learning.of(release).handle((learned, failure) -> {
            if (failure != null) {
                log("learning", failure.getCause() == null ? failure : failure.getCause());
            }
            return learned;
        });
        return ready.isDone()
                ? ready
                : ready.completeOnTimeout(null, settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Findings recognise(String question, Need need, @Nullable Recognisers ready) {
        if (ready == null) {
            return Findings.NONE;
        }
        Recogniser recogniser = ready.in(need.region());
        String clause = need.clause();
        List<String> asked = need.more().asked();
        List<Recognition> each = asked.isEmpty()
                ? null
                : asked.stream()
                        .map(one -> recogniser.recognise(one, need.language()))
                        .toList();
        return new Findings(
                        recogniser.recognise(question, need.language()),
                        clause == null ? null : recogniser.recognise(clause, need.language()),
                        null,
                        null,
                        null)
                .with(new Findings.More(null, null, null, each));
    }

    private Findings look(Need need, Release release) {
        Inquiry inquiry = new Inquiry(release.in(need.region()), release.places(), need.facts(), need.language());
        List<VoucherCard> cards = null;
        Set<String> openFacts = null;
        if (need.vouchers()) {
            VoucherList list = vouchers.list(inquiry);
            cards = list.cards();
            openFacts = list.openFacts();
        }
        String scheme = need.scheme();
        VoucherCard explained =
                scheme == null ? null : vouchers.explain(scheme, inquiry).orElse(null);
        return new Findings(null, cards, explained, openFacts).with(more(need, inquiry, release));
    }

    private Findings.More more(Need need, Inquiry inquiry, Release release) {
        Need.Supposed supposed = need.more().supposed();
        List<VoucherCard> then = supposed == null
                ? null
                : vouchers.list(new Inquiry(
                                release.in(supposed.region()), release.places(), supposed.facts(), need.language()))
                        .cards();
        List<String> schemes = need.more().compared();
        List<VoucherCard> compared = schemes.isEmpty()
                ? null
                : schemes.stream()
                        .flatMap(scheme -> vouchers.explain(scheme, inquiry).stream())
                        .toList();
        return new Findings.More(compared, then, null, null);
    }

    private static Findings attempt(String what, Supplier<Findings> part) {
        try {
            return part.get();
        } catch (RuntimeException problem) {
            log(what, problem);
            return Findings.NONE;
        }
    }

    /** Without the message of the problem: it may repeat what a resident wrote. */
    private static void log(String what, Throwable problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        LOG.warn(
                "No finding from {}: {} at {}",
                what,
                problem.getClass().getSimpleName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
    }

    @Override
    public void close() {
        learning.close();
        calculators.close();
    }
}
