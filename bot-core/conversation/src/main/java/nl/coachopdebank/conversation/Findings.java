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
 */
public record Findings(
        @Nullable Recognition recognition,
        @Nullable Recognition clause,
        @Nullable List<VoucherCard> vouchers,
        @Nullable VoucherCard scheme,
        @Nullable Set<String> openFacts) {
    public static final Findings NONE = new Findings(null, null, null, null);

    public Findings(
            @Nullable Recognition recognition,
            @Nullable List<VoucherCard> vouchers,
            @Nullable VoucherCard scheme,
            @Nullable Set<String> openFacts) {
        this(recognition, null, vouchers, scheme, openFacts);
    }

    /** These findings, and where they lack something, the other's. */
    public Findings and(Findings other) {
        return new Findings(
                recognition != null ? recognition : other.recognition,
                clause != null ? clause : other.clause,
                vouchers != null ? vouchers : other.vouchers,
                scheme != null ? scheme : other.scheme,
                openFacts != null ? openFacts : other.openFacts);
    }
}
