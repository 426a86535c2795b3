package nl.coachopdebank.whatsapp.render;

import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.release.Command;

/** The choices of a message as the conversation counts them when a number is typed. A question counts its own answers;
 * any other message counts all that it offers.
 *
 * @param answers what a number stands for, the first for 1
 * @param question whether it is a question: then it can be skipped
 * @param several whether several answers may be sent at once
 */
record OfferedChoices(List<Choice> all, List<Choice> answers, boolean question, boolean several) {
    /** A number that is typed has at most two digits. */
    private static final int MOST_COUNTED = 99;

    /** The values of what is no answer to a question begin so. */
    private static final List<String> WAYS_ROUND = List.of("_", "flow:", "topic:", "scheme:");

    static OfferedChoices of(MessageBody body) {
        List<Choice> all = body.choices();
        boolean question = all.stream().anyMatch(choice -> choice.value().equals(Command.SKIP.value()));
        List<Choice> answers =
                question ? all.stream().filter(OfferedChoices::isAnswer).toList() : all;
        return new OfferedChoices(all, answers, question, body.several() != null && !answers.isEmpty());
    }

    private static boolean isAnswer(Choice choice) {
        return WAYS_ROUND.stream().noneMatch(choice.value()::startsWith);
    }

    /** Those that are not among these, by place. */
    List<Choice> without(List<Choice> some) {
        return some.size() == all.size()
                ? List.of()
                : all.stream().filter(choice -> !isAnswer(choice)).toList();
    }

    /** What is not counted, and has to be typed in words. */
    List<Choice> others() {
        return without(answers);
    }

    /** Whether a number that is typed surely means the choice at that place. Where answers tell of numbers ("2 tot 5
     * jaar") it may be read as so many years. */
    boolean counts() {
        return answers.size() <= MOST_COUNTED
                && (several || !question || answers.stream().noneMatch(OfferedChoices::hasDigit));
    }

    private static boolean hasDigit(Choice choice) {
        return choice.label().chars().anyMatch(Character::isDigit);
    }

    /** The places, from 1, of two answers that go together; empty when no two do. */
    List<Integer> together() {
        List<Integer> places = Stream.iterate(0, place -> place + 1)
                .limit(answers.size())
                .filter(place -> !answers.get(place).exclusive())
                .map(place -> place + 1)
                .limit(2)
                .toList();
        return places.size() == 2 ? places : List.of();
    }
}
