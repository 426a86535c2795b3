package nl.coachopdebank.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.AskNumber;
import nl.coachopdebank.conversation.release.Option;

/** Answers to a question that, between them, let every condition about it go either way. */
final class PossibleAnswers {
    /** Of more options not every combination is looked at, only each by itself and all together. */
    private static final int MOST_COMBINED = 8;

    private static final String LONG_AGO = "1900-01-01";
    private static final String FAR_AHEAD = "2100-01-01";

    private PossibleAnswers() {}

    /** Values of the fact; empty when they are words of one's own, or a municipality. */
    static List<String> to(Ask ask) {
        if (ask instanceof AskNumber number) {
            return List.of(AskNumber.plain(number.min()), AskNumber.plain(number.max()));
        }
        if (ask instanceof AskDate) {
            return List.of(LONG_AGO, FAR_AHEAD);
        }
        List<String> one = ask.options().stream().map(Option::value).toList();
        return ask instanceof AskChoices choices
                ? Stream.concat(one.stream(), combined(choices).stream())
                        .distinct()
                        .toList()
                : one;
    }

    private static List<String> combined(AskChoices ask) {
        List<String> values = ask.together().stream().map(Option::value).toList();
        if (values.size() > MOST_COMBINED) {
            return ask.answer(values).stream().toList();
        }
        List<String> combined = new ArrayList<>();
        for (int set = 1; set < 1 << values.size(); set++) {
            int bits = set;
            List<String> chosen = values.stream()
                    .filter(value -> (bits & 1 << values.indexOf(value)) != 0)
                    .toList();
            Optional<String> answer = ask.answer(chosen);
            answer.ifPresent(combined::add);
        }
        return combined;
    }
}
