package nl.coachopdebank.whatsapp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.release.Language;

/** Choices that are typed, as Markdown: each with its number where that is understood, and how to answer. */
final class TypedAnswers {
    private TypedAnswers() {}

    static String of(OfferedChoices choices, Language language) {
        List<String> paragraphs = new ArrayList<>();
        if (!choices.counted().isEmpty()) {
            paragraphs.add(listed(choices, language));
        }
        String how = choices.counted().isEmpty() ? "" : how(choices, language) + " ";
        paragraphs.add((how + others(choices.without(choices.counted()), language)).strip());
        return String.join("\n\n", paragraphs);
    }

    private static String listed(OfferedChoices choices, Language language) {
        List<Choice> answers = choices.counted();
        return IntStream.range(0, answers.size())
                .mapToObj(at -> (choices.canBeCounted() ? (at + 1) + ". " : "- ")
                        + Markdown.escaped(Tappable.words(answers.get(at), language)))
                .collect(Collectors.joining("\n"));
    }

    private static String how(OfferedChoices choices, Language language) {
        if (!choices.canBeCounted()) {
            return Wording.SEND_WORDS.in(language);
        }
        if (!choices.several()) {
            return Wording.SEND_NUMBER.in(language);
        }
        List<Integer> two = choices.together();
        String example = two.isEmpty() ? "" : " " + Wording.FOR_EXAMPLE.in(language, two.toArray());
        return Wording.SEND_NUMBERS.in(language) + example;
    }

    /** Choices that are understood by their words; empty when there are none. */
    static String others(List<Choice> others, Language language) {
        if (others.isEmpty()) {
            return "";
        }
        List<String> words = others.stream()
                .map(choice -> Markdown.bold(Tappable.label(choice)))
                .toList();
        String before = String.join(", ", words.subList(0, words.size() - 1));
        String last = words.get(words.size() - 1);
        String or = " " + Wording.OR.in(language) + " ";
        return Wording.ALSO.in(language, before.isEmpty() ? last : before + or + last);
    }
}
