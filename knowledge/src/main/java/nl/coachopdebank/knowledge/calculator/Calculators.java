package nl.coachopdebank.knowledge.calculator;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.VoucherOrigin;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calculators of the regions that have one. Such a region's list comes from there, once no question is open that could
 * change it; without an answer it is our own list, and the findings say so.
 */
public final class Calculators implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Calculators.class);
    /** Told, and no ground for anything. */
    private static final String UNSURE = "weet_niet";

    private final Map<String, LloCalculator> byRegion = new HashMap<>();
    private final List<HttpCalculator> open = new ArrayList<>();

    /** @param addresses by region; a region without one has our own list */
    public Calculators(Map<String, URI> addresses, Clock clock) {
        addresses.forEach((region, address) -> {
            HttpCalculator calculator = new HttpCalculator(address);
            open.add(calculator);
            byRegion.put(region, new RememberingCalculator(calculator, clock));
        });
    }

    /** The findings with the list of the region's calculator in the place of our own. Never fails. */
    public CompletionStage<Findings> refine(Need need, Release release, Findings own) {
        LloCalculator calculator = byRegion.get(need.region());
        RegionContent content = release.in(need.region());
        Set<String> asked = asked(content);
        if (calculator == null || !isFinal(need, own, asked)) {
            return CompletableFuture.completedFuture(own);
        }
        Question question = new Question(told(need, asked), need.language());
        return calculator.ask(question).handle((answer, failure) -> {
            if (failure != null) {
                log(need.region(), failure);
                return own.from(VoucherOrigin.SILENT);
            }
            return own.listing(answer.cards()).from(VoucherOrigin.of(answer.asOf(), answer.complete()));
        });
    }

    /** The list is to be shown: nothing is supposed, and nothing is left to ask. */
    private static boolean isFinal(Need need, Findings own, Set<String> asked) {
        Set<String> openFacts = own.openFacts();
        return need.vouchers()
                && need.more().supposed() == null
                && openFacts != null
                && openFacts.stream().noneMatch(asked::contains);
    }

    /** The facts of the voucher questions: nothing else is sent, and no words of one's own. */
    private static Set<String> asked(RegionContent content) {
        return content.flows().values().stream()
                .flatMap(flow -> flow.asks().stream())
                .filter(ask -> ask.question().mattersFor() != null)
                .map(ask -> ask.question().fact())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> told(Need need, Set<String> asked) {
        Map<String, String> told = new HashMap<>();
        for (Fact fact : need.facts().list()) {
            String value = fact.value();
            if (value != null && asked.contains(fact.name()) && !value.equals(UNSURE)) {
                told.put(fact.name(), code(value));
            }
        }
        return told;
    }

    /** A municipality outside the regions may carry what was typed: that stays here. */
    private static String code(String value) {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    private static void log(String region, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String what = cause instanceof WrongAnswerException wrong
                ? wrong.getMessage()
                : cause.getClass().getSimpleName();
        LOG.warn("No list from the calculator of region {}: {}", region, what);
    }

    @Override
    public void close() {
        open.forEach(HttpCalculator::close);
    }
}
