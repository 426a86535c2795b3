package nl.coachopdebank.knowledge.vouchers;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** How near a scheme is to where a resident lives, nearest first. */
enum Reach {
    REGIONAL,
    PROVINCIAL,
    NATIONAL,
    /** For a place where the resident does not live, as far as is known. */
    ELSEWHERE;

    private static final String WHOLE_COUNTRY = "landelijk";
    private static final Set<String> PROVINCES = Set.of(
            "drenthe",
            "flevoland",
            "friesland",
            "gelderland",
            "groningen",
            "limburg",
            "noord-brabant",
            "noord-holland",
            "overijssel",
            "utrecht",
            "zeeland",
            "zuid-holland");

    /**
     * The nearest of a scheme's regions.
     *
     * @param residence ids of the municipality and of the areas in which it lies
     */
    static Reach of(Collection<String> regions, Set<String> residence) {
        return regions.stream()
                .map(region -> of(region.toLowerCase(Locale.ROOT), residence))
                .min(Reach::compareTo)
                .orElse(ELSEWHERE);
    }

    private static Reach of(String region, Set<String> residence) {
        if (region.equals(WHOLE_COUNTRY)) {
            return NATIONAL;
        }
        if (!residence.contains(region)) {
            return ELSEWHERE;
        }
        return PROVINCES.contains(region) ? PROVINCIAL : REGIONAL;
    }
}
