package nl.coachopdebank.conversation.release;

import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;

/** A training voucher, budget or service of the catalogue.
 *
 * @param status {@code open}, {@code closed} or {@code unknown}, as the source said on {@code asOf}
 * @param asOf year, year-month or date of the source; null when undated
 * @param shownWhen surely false = not listed for this resident; it stays explainable by name
 * @param onlyWhen not surely true = not listed either: for what does not concern most residents
 * @param names how people call it
 * @param windows when it takes applications; empty when that is not known, or always
 * @param selfApply false when only a coach or organisation can use it
 */
public record Scheme(
        String id,
        Text name,
        String kind,
        String status,
        @Nullable String asOf,
        List<String> regions,
        Condition shownWhen,
        Condition onlyWhen,
        List<String> names,
        Text paysFor,
        Text amount,
        List<Term> terms,
        Text decides,
        Text apply,
        @Nullable String applyUrl,
        boolean selfApply,
        Text note,
        List<Source> sources,
        List<Window> windows) {
    /** One published condition of a scheme.
     *
     * @param check null when facts cannot tell: a person weighs it
     */
    public record Term(String id, Text text, @Nullable Condition check) {}

    public Scheme {
        regions = List.copyOf(regions);
        names = List.copyOf(names);
        terms = List.copyOf(terms);
        sources = List.copyOf(sources);
        windows = List.copyOf(windows);
    }

    public Scheme(
            String id,
            Text name,
            String kind,
            String status,
            @Nullable String asOf,
            List<String> regions,
            Condition shownWhen,
            Condition onlyWhen,
            List<String> names,
            Text paysFor,
            Text amount,
            List<Term> terms,
            Text decides,
            Text apply,
            @Nullable String applyUrl,
            boolean selfApply,
            Text note,
            List<Source> sources) {
        this(
                id, name, kind, status, asOf, regions, shownWhen, onlyWhen, names, paysFor, amount, terms, decides,
                apply, applyUrl, selfApply, note, sources, List.of());
    }

    public Scheme with(List<Window> open) {
        return new Scheme(
                id, name, kind, status, asOf, regions, shownWhen, onlyWhen, names, paysFor, amount, terms, decides,
                apply, applyUrl, selfApply, note, sources, open);
    }
}
