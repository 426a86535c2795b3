package nl.coachopdebank.knowledge.vouchers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Scheme;

/** A scheme with what decides its place in the list. */
record Shown(Scheme scheme, Status status, Reach reach, String name) {
    private static final Set<String> SERVICES = Set.of("loket", "dienst");

    /**
     * What may still run before what has closed, what a resident can use alone before what a coach deploys, money
     * before desks and services, near before far, open before outdated, then by name. It says where to look first, not
     * what suits best.
     */
    static final Comparator<Shown> ORDER = Comparator.<Shown, Boolean>comparing(one -> one.status == Status.CLOSED)
            .thenComparing(one -> !one.scheme.selfApply())
            .thenComparing(one -> SERVICES.contains(one.scheme.kind()))
            .thenComparing(Shown::reach)
            .thenComparing(Shown::status)
            .thenComparing(Shown::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(one -> one.scheme.id());

    static Shown of(Scheme scheme, Set<String> residence, LocalDate today, Language language) {
        return new Shown(
                scheme,
                Status.of(scheme, today),
                Reach.of(scheme.regions(), residence),
                scheme.name().in(language));
    }
}
