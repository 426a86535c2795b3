package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was looked up. A part that was not asked for, or that came too late, is null: no finding is a finding.
 *
 * @param clause what the part of the text that asks something is about
 * @param vouchers cards in the order of showing
 * @param scheme the card of the one scheme asked for
 * @param openFacts facts whose answer would still change what the voucher desk shows, the one that tells most first
 * @param option value of the option of the waiting question that the text seems to mean
 * @param more what is seldom asked for
 */
public record Findings(
        @Nullable Recognition recognition,
        @Nullable Recognition clause,
        @Nullable List<VoucherCard> vouchers,
        @Nullable VoucherCard scheme,
        @Nullable Set<String> openFacts,
        @Nullable String option,
        More more) {
    public static final Findings NONE = new Findings(null, null, null, null);

    /** Answers to {@link Need.More}, each null when it was not asked for, and where the list comes from.
     *
     * @param compared the cards of the schemes to compare; fewer when one does not exist
     * @param supposed the cards of the resident of whom other facts hold
     * @param origin null where the list is always our own
     * @param asked what each of the questions is about, in their order
     */
    public record More(
            @Nullable List<VoucherCard> compared,
            @Nullable List<VoucherCard> supposed,
            @Nullable VoucherOrigin origin,
            @Nullable List<Recognition> asked) {
        public static final More NONE = new More(null, null, null, null);

        More and(More other) {
            return new More(
                    compared != null ? compared : other.compared,
                    supposed != null ? supposed : other.supposed,
                    origin != null ? origin : other.origin,
                    asked != null ? asked : other.asked);
        }
    }

    public Findings(
            @Nullable Recognition recognition,
            @Nullable Recognition clause,
            @Nullable List<VoucherCard> vouchers,
            @Nullable VoucherCard scheme,
            @Nullable Set<String> openFacts) {
        this(recognition, clause, vouchers, scheme, openFacts, null, More.NONE);
    }

    public Findings(
            @Nullable Recognition recognition,
            @Nullable List<VoucherCard> vouchers,
            @Nullable VoucherCard scheme,
            @Nullable Set<String> openFacts) {
        this(recognition, null, vouchers, scheme, openFacts, null, More.NONE);
    }

    /** The same with another idea of what the text is about. */
    public Findings withRecognition(Recognition other) {
        return new Findings(other, clause, vouchers, scheme, openFacts, option, more);
    }

    /** The same with the option that the text seems to mean. */
    public Findings withOption(@Nullable String value) {
        return new Findings(recognition, clause, vouchers, scheme, openFacts, value, more);
    }

    /** These findings, and where they lack something, the other's. */
    public Findings and(Findings other) {
        return new Findings(
                recognition != null ? recognition : other.recognition,
                clause != null ? clause : other.clause,
                vouchers != null ? vouchers : other.vouchers,
                scheme != null ? scheme : other.scheme,
                openFacts != null ? openFacts : other.openFacts,
                option != null ? option : other.option,
                more.and(other.more));
    }

    /** These findings with what was asked for besides. */
    public Findings with(More found) {
        return new Findings(recognition, clause, vouchers, scheme, openFacts, option, found);
    }

    /** With this list in the place of their own. */
    public Findings listing(List<VoucherCard> cards) {
        return new Findings(recognition, clause, cards, scheme, openFacts, option, more);
    }

    public Findings from(VoucherOrigin origin) {
        return with(new More(more.compared, more.supposed, origin, more.asked));
    }
}
