package nl.coachopdebank.whatsapp.render;

import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.release.Command;

/** The choices of a message as the conversation takes them.
 *
 * @param own what the message is about: without skip, why, a coach, the menu, which are understood by their words as well
 * @param question whether it is a question: then it can be skipped
 * @param several whether several answers may be sent at once
 */
record OfferedChoices(List<Choice> all, List<Choice> own, boolean question, boolean several) {
    /** A number that is typed has at most two digits. */
    private static final int MOST_COUNTED = 99;

    /** The values of what is no answer to a question begin so. */
    private static final List<String> NO_ANSWERS = List.of("_", "flow:", "topic:", "scheme:", "compare:");

    static OfferedChoices of(MessageBody body) {
        List<Choice> all = body.choices();
        boolean question = all.stream().anyMatch(choice -> choice.value().equals(Command.SKIP.value()));
        List<Choice> own = all.stream()
                .filter(choice -> question ? isAnswer(choice) : !isCommand(choice))
                .toList();
        return new OfferedChoices(all, own, question, body.several() != null && !own.isEmpty());
    }

    private static boolean isAnswer(Choice choice) {
        return NO_ANSWERS.stream().noneMatch(choice.value()::startsWith);
    }

    private static boolean isCommand(Choice choice) {
        return Command.ofValue(choice.value()).isPresent();
    }

    /** What a number stands for, the first for 1: a question counts its own answers, any other message all that it offers. */
    List<Choice> counted() {
        return question ? own : all;
    }

    List<Choice> without(List<Choice> some) {
        return all.stream().filter(choice -> !some.contains(choice)).toList();
    }

    /** Whether a number that is typed surely means the choice at that place. Where answers tell of numbers ("2 tot 5
     * jaar") it may be read as so many years. */
    boolean canBeCounted() {
        return counted().size() <= MOST_COUNTED
                && (several || !question || own.stream().noneMatch(OfferedChoices::hasDigit));
    }

    private static boolean hasDigit(Choice choice) {
        return choice.label().chars().anyMatch(Character::isDigit);
    }

    /** The places, from 1, of two answers that go together; empty when no two do. */
    List<Integer> together() {
        List<Integer> places = Stream.iterate(1, place -> place + 1)
                .limit(own.size())
                .filter(place -> !own.get(place - 1).exclusive())
                .limit(2)
                .toList();
        return places.size() == 2 ? places : List.of();
    }
}
