package nl.coachopdebank.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a list of vouchers comes from, in a region with a calculator of its own.
 *
 * @param asOf the day of the calculator's answer; null when it gave none and the list is our own
 * @param complete false when only a part of its answer is shown
 */
public record VoucherOrigin(@Nullable LocalDate asOf, boolean complete) {
    /** The calculator gave no answer: the list is our own. */
    public static final VoucherOrigin SILENT = new VoucherOrigin(null, false);

    public static VoucherOrigin of(LocalDate asOf, boolean complete) {
        return new VoucherOrigin(asOf, complete);
    }
}
