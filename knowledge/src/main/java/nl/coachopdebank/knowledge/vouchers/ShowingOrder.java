package nl.coachopdebank.knowledge.vouchers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Scheme;

/**
 * The order in which schemes are shown: what a resident can use alone before what a coach deploys, money before desks
 * and services, what still runs before what has closed, near before far, open before outdated, then by name. It says
 * where to look first, not what fits best.
 */
final class ShowingOrder {
    private static final Set<String> SERVICES = Set.of("loket", "dienst");

    private ShowingOrder() {}

    static Comparator<Scheme> of(Set<String> residence, LocalDate today, Language language) {
        return Comparator.<Scheme, Boolean>comparing(scheme -> !scheme.selfApply())
                .thenComparing(scheme -> SERVICES.contains(scheme.kind()))
                .thenComparing(scheme -> Status.of(scheme, today) == Status.CLOSED)
                .thenComparing(scheme -> Reach.of(scheme.regions(), residence))
                .thenComparing(scheme -> Status.of(scheme, today))
                .thenComparing(scheme -> scheme.name().in(language), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Scheme::id);
    }
}
