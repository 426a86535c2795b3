package nl.coachopdebank.conversation;

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
 */
public record Need(
        @Nullable String question,
        @Nullable String clause,
        @Nullable Ask waiting,
        boolean vouchers,
        @Nullable String scheme,
        Facts facts,
        String region,
        Language language) {
    public Need(
            @Nullable String question,
            boolean vouchers,
            @Nullable String scheme,
            Facts facts,
            String region,
            Language language) {
        this(question, null, null, vouchers, scheme, facts, region, language);
    }
}
