package nl.coachopdebank.conversation;

import java.util.List;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Language;
import org.jspecify.annotations.Nullable;

/** What the engine wants looked up before it can decide.
 *
 * @param question a resident's text to recognise; null when nothing is to be recognised
 * @param clause the part of it that asks something, to be recognised on its own as well; null when there is none
 * @param waiting the question that waits, when the text may answer it in words that the engine does not know; null when not
 * @param vouchers true when the voucher desk is asked
 * @param scheme one scheme to explain; null when none
 * @param more what is seldom asked beside it
 */
public record Need(
        @Nullable String question,
        @Nullable String clause,
        @Nullable Ask waiting,
        boolean vouchers,
        @Nullable String scheme,
        Facts facts,
        String region,
        Language language,
        More more) {
    /** Questions to the voucher desk that few residents ask.
     *
     * @param compared schemes to explain beside each other
     * @param supposed a resident of whom other facts hold; null when nothing is supposed
     * @param asked the questions of a message that asks two things
     */
    public record More(List<String> compared, @Nullable Supposed supposed, List<String> asked) {
        public static final More NONE = new More(List.of(), null, List.of());

        public More {
            compared = List.copyOf(compared);
            asked = List.copyOf(asked);
        }

        static More comparing(List<String> schemes) {
            return new More(schemes, null, List.of());
        }

        static More supposing(Facts facts, String region) {
            return new More(List.of(), new Supposed(facts, region), List.of());
        }

        static More asking(List<String> questions) {
            return new More(List.of(), null, questions);
        }
    }

    /** What would be so, for a list that nobody keeps. */
    public record Supposed(Facts facts, String region) {}

    public Need(
            @Nullable String question,
            @Nullable String clause,
            @Nullable Ask waiting,
            boolean vouchers,
            @Nullable String scheme,
            Facts facts,
            String region,
            Language language) {
        this(question, clause, waiting, vouchers, scheme, facts, region, language, More.NONE);
    }

    public Need(
            @Nullable String question,
            boolean vouchers,
            @Nullable String scheme,
            Facts facts,
            String region,
            Language language) {
        this(question, null, null, vouchers, scheme, facts, region, language);
    }

    Need with(More wanted) {
        return new Need(question, clause, waiting, vouchers, scheme, facts, region, language, wanted);
    }
}
