package nl.coachopdebank.knowledge.vouchers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.SourceLine;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Source;

/**
 * Explains the schemes of the catalogue to one resident: each published condition beside their own answer, and who
 * decides. It leaves out only what is surely for other places or people, and what was not told to
 * concern them, adds nothing up and never says yes or no.
 */
public final class VoucherDesk {
    private final Clock clock;

    public VoucherDesk(Clock clock) {
        this.clock = clock;
    }

    /** The schemes that are shown, and the facts that could still change them. */
    public VoucherList list(Inquiry inquiry) {
        Told told = new Told(inquiry);
        LocalDate today = today(inquiry);
        Set<String> residence = told.residence();
        List<Shown> possible = inquiry.content().schemes().values().stream()
                .filter(scheme -> !told.test(scheme.shownWhen()).surelyFalse() && mayConcern(scheme, told))
                .map(scheme -> Shown.of(scheme, residence, today, inquiry.language()))
                .sorted(Shown.ORDER)
                .toList();
        List<VoucherCard> cards = possible.stream()
                .filter(one -> told.test(one.scheme().onlyWhen()).surelyTrue())
                .map(one -> card(one.scheme(), one.status(), told, inquiry, today))
                .toList();
        List<Scheme> schemes = possible.stream().map(Shown::scheme).toList();
        return new VoucherList(cards, new Telling(told, inquiry, schemes).openFacts());
    }

    /** True when the scheme concerns this resident, or an answer that is still to come may say so. */
    private static boolean mayConcern(Scheme scheme, Told told) {
        Condition only = scheme.onlyWhen();
        return told.test(only).surelyTrue()
                || (told.isUndecided(only) && !told.openFacts(only).isEmpty());
    }

    /** One scheme, also when it is not shown to this resident; empty when it does not exist. */
    public Optional<VoucherCard> explain(String scheme, Inquiry inquiry) {
        return inquiry.content().scheme(scheme).map(found -> {
            LocalDate today = today(inquiry);
            return card(found, Status.of(found, today), new Told(inquiry), inquiry, today);
        });
    }

    private LocalDate today(Inquiry inquiry) {
        return clock.instant().atZone(inquiry.content().openingHours().zone()).toLocalDate();
    }

    private static VoucherCard card(Scheme scheme, Status status, Told told, Inquiry inquiry, LocalDate today) {
        Language language = inquiry.language();
        Optional<Period> period = Period.of(scheme, today);
        String said = period.map(one -> one.in(inquiry.content(), language)).orElse("");
        return new VoucherCard(
                scheme.id(),
                scheme.name().in(language),
                status.wireName(),
                scheme.asOf(),
                scheme.paysFor().in(language),
                scheme.amount().in(language),
                scheme.terms().stream().map(told::check).toList(),
                scheme.decides().in(language),
                scheme.apply().in(language),
                scheme.applyUrl(),
                (sentence(said) + scheme.note().in(language)).strip(),
                scheme.sources().stream().map(VoucherDesk::line).toList(),
                period.filter(Period::isExact).isPresent() ? said : null);
    }

    private static String sentence(String said) {
        return said.isEmpty() ? "" : Character.toUpperCase(said.charAt(0)) + said.substring(1) + ". ";
    }

    private static SourceLine line(Source source) {
        return new SourceLine(source.title(), source.url(), source.checkedOn().toString());
    }
}
