package nl.coachopdebank.conversation.release;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** Asks for a number. The fact holds its plain digits, with a point before decimals: {@code 1250}, {@code 12.5}.
 *
 * @param options numbers offered as buttons; may be empty. Their values are plain digits
 * @param min the smallest answer that fits
 * @param max the largest answer that fits
 * @param decimals whether an answer may have any; whole numbers otherwise
 * @param counted what is counted, shown behind the number: "jaar", "uur per week"; null when nothing is to be shown
 */
public record AskNumber(
        String id,
        Condition when,
        Question question,
        List<Option> options,
        BigDecimal min,
        BigDecimal max,
        boolean decimals,
        @Nullable Text counted)
        implements Ask {
    public AskNumber {
        options = List.copyOf(options);
    }

    /** The digits that a fact or an option has for this number: no zeros that say nothing. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The number in a fact's value; empty when it is none. */
    public static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The fact's value for this number; empty when it is out of bounds, or has decimals that are not asked for. */
    public Optional<String> answer(BigDecimal number) {
        return fits(number) ? Optional.of(plain(number)) : Optional.empty();
    }

    public boolean fits(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return (whole || decimals) && number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
    }

    /** True for a word in normal form that names what is counted, in this language or in Dutch. */
    public boolean counts(String word, Language language) {
        return counted != null && (begins(counted, Language.NL, word) || begins(counted, language, word));
    }

    private static boolean begins(Text counted, Language language, String word) {
        return Spelling.isNearly(
                word, counted.phrasings(language).get(0).tokens().get(0));
    }

    /** The option's label, else the number as people write it with what is counted: "1.250 euro". */
    @Override
    public String inWords(String value, Language language) {
        boolean offered = options.stream().anyMatch(option -> option.value().equals(value));
        Optional<BigDecimal> number = number(value);
        return offered || number.isEmpty() ? Ask.super.inWords(value, language) : written(number.get(), language);
    }

    private String written(BigDecimal number, Language language) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(language.code()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number) + (counted == null ? "" : " " + counted.in(language));
    }

    @Override
    public @Nullable Unit unit() {
        return null;
    }

    @Override
    public Ask as(String newId, Condition newWhen, @Nullable String mattersFor) {
        return new AskNumber(newId, newWhen, question.mattering(mattersFor), options, min, max, decimals, counted);
    }
}
