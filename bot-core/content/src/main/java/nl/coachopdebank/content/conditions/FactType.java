package nl.coachopdebank.content.conditions;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Several;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.AskNumber;
import org.jspecify.annotations.Nullable;

/** What conditions see of a fact. A fact always keeps a text; how it is read follows from the question that fills it.
 *
 * @param values the values it can have; an empty set = any
 * @param formerly of a list: values that earlier releases stored, each with the values that say the same today
 */
public record FactType(Kind kind, Set<String> values, Map<String, List<String>> formerly) {
    /** How a condition speaks of it. */
    public enum Kind {
        WORD("een woord", SimpleType.STRING),
        LIST("een lijst", ListType.create(SimpleType.STRING)),
        WHOLE("een getal", SimpleType.INT),
        /** Compared with numbers with and without decimals. */
        DECIMAL("een getal", SimpleType.DYN),
        /** ISO dates, which are in order as they are written. */
        DATE("een datum", SimpleType.STRING);

        private final String words;
        private final CelType cel;

        Kind(String words, CelType cel) {
            this.words = words;
            this.cel = cel;
        }

        /** For an editor: "een lijst". */
        public String words() {
            return words;
        }

        CelType cel() {
            return cel;
        }
    }

    public FactType {
        values = Set.copyOf(values);
        formerly = Map.copyOf(formerly);
    }

    /** A fact with one of these values; an empty set = any text. */
    public static FactType ofWords(Set<String> values) {
        return new FactType(Kind.WORD, values, Map.of());
    }

    /** A fact with one or more of these values. */
    public static FactType ofList(Set<String> values) {
        return new FactType(Kind.LIST, values, Map.of());
    }

    /** True when its values, and so the outcomes of conditions over it, are few enough to be remembered. */
    boolean hasFewValues() {
        return !values.isEmpty();
    }

    /** What a condition compares; null, so unknown, when the stored text cannot be read as such (any more). */
    @Nullable
    Object read(String stored) {
        return switch (kind) {
            case WORD -> stored;
            case LIST -> list(stored);
            case WHOLE -> AskNumber.number(stored).flatMap(FactType::whole).orElse(null);
            case DECIMAL ->
                AskNumber.number(stored).map(BigDecimal::doubleValue).orElse(null);
            case DATE -> AskDate.day(stored).map(day -> stored).orElse(null);
        };
    }

    private @Nullable List<String> list(String stored) {
        List<String> today = Several.in(stored).stream()
                .flatMap(value -> formerly.getOrDefault(value, List.of(value)).stream())
                .filter(values::contains)
                .toList();
        return today.isEmpty() ? null : today;
    }

    private static Optional<Long> whole(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException hasDecimals) {
            return Optional.empty();
        }
    }
}
