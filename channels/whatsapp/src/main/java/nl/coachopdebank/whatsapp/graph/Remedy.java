package nl.coachopdebank.whatsapp.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What to do about an error code of Meta, in an answer or in a failed status (reference: Meta, support/error-codes, Dec
 * 2025, newest seen May 2026). */
public enum Remedy {
    /** Too much at once, for everybody: wait longer each time and send again. After 131057 at least a minute. */
    RETRY_LATER(4, 80007, 130429, 131057),
    /** A fault of Meta's that passes: send again a few times, longer apart. It may arrive twice. */
    RETRY_FEW_TIMES(1, 2, 131000, 131016, 133004),
    /** Too much to this one person: the n-th time wait 4 to the power of n seconds, for this person only. */
    PAIR_RATE(131056),
    /** The person wrote more than 24 hours ago: keep the answer and send a template. */
    WINDOW_CLOSED(131047),
    /** Token, right, payment or account: keep what waits, stop sending and call a person. */
    OPERATOR(0, 3, 10, 190, 368, 130497, 131005, 131031, 131037, 131042, 131045, 133010),
    /** Too little liked: send nothing more to people who did not write within 24 hours, and call a person. */
    STOP_UNASKED(131048),
    /** This template rests or is switched off: send the spare one and call a person. */
    SPARE_TEMPLATE(132015, 132016),
    /** The template and what we filled in do not fit each other: do not send again, mend it. */
    MEND_TEMPLATE(132000, 132001, 132005, 132007, 132012),
    /** WhatsApp does not reach this person: do not send again, go another way. */
    OTHER_CHANNEL(131026),
    /** This goes to a phone number only. */
    PHONE_NEEDED(131062),
    /** Meta held it back: not again within 24 hours. */
    NOT_TODAY(131049),
    /** The person wants no marketing, ever again. */
    OPTED_OUT(131050),
    /** Another telephone may be on the other side: ask who it is before going on. */
    CONFIRM_IDENTITY(137000),
    /** Never send this message again. Also for a code that nobody knows: tell a person. */
    PERMANENT(33, 100, 130472, 131008, 131009, 131021, 131030, 131051, 131052, 131053);

    private static final int FIRST_RIGHT = 200;
    private static final int LAST_RIGHT = 299;
    private static final Map<Integer, Remedy> BY_CODE = byCode();

    private final Set<Integer> codes;

    Remedy(Integer... codes) {
        this.codes = Set.of(codes);
    }

    /** Never fails: a code that is not known is {@link #PERMANENT}. */
    public static Remedy of(int code) {
        return code >= FIRST_RIGHT && code <= LAST_RIGHT ? OPERATOR : BY_CODE.getOrDefault(code, PERMANENT);
    }

    private static Map<Integer, Remedy> byCode() {
        Map<Integer, Remedy> byCode = new HashMap<>();
        for (Remedy remedy : values()) {
            remedy.codes.forEach(code -> byCode.put(code, remedy));
        }
        return Map.copyOf(byCode);
    }
}
