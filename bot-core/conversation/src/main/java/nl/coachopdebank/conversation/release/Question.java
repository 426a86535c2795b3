package nl.coachopdebank.conversation.release;

import org.jspecify.annotations.Nullable;

/** What every ask step has, whatever kind of answer it takes.
 *
 * @param fact the fact that the answer fills
 * @param text the question itself
 * @param reason why we ask it
 * @param meaning the question in other words, for who does not understand it
 * @param help what is said when a first answer does not fit
 * @param examples what is said the second time
 * @param summary a short label of the fact, for the summary and for the coach
 * @param mattersFor a desk (for example {@code vouchers}): asked only while the answer would still change what that
 *     desk shows; null = always asked
 * @param hearing when words answer it
 * @param coachAsks in which words a coach asks the same
 */
public record Question(
        String fact,
        Text text,
        Text reason,
        Text meaning,
        Text help,
        Text examples,
        Text summary,
        @Nullable String mattersFor,
        Hearing hearing,
        Words coachAsks) {
    public Question(
            String fact, Text text, Text reason, Text help, Text examples, Text summary, @Nullable String mattersFor) {
        this(fact, text, reason, help, help, examples, summary, mattersFor, Hearing.PLAIN, Words.NONE);
    }

    Question mattering(@Nullable String desk) {
        return new Question(fact, text, reason, meaning, help, examples, summary, desk, hearing, coachAsks);
    }
}
