package nl.coachopdebank.whatsapp.render;

import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.whatsapp.graph.ChoiceList.Row;
import nl.coachopdebank.whatsapp.graph.Limits;
import nl.coachopdebank.whatsapp.graph.ReplyButtons.Button;

/** Choices as buttons or rows, when all of their words fit. */
final class Tappable {
    private Tappable() {}

    static Optional<List<Button>> buttons(List<Choice> choices, Language language) {
        boolean fit = choices.size() <= Limits.BUTTON_COUNT
                && areDistinct(choices)
                && isEachAnother(
                        choices.stream().map(choice -> words(choice, language)).toList())
                && choices.stream()
                        .allMatch(choice -> isFor(choice, Limits.BUTTON_ID)
                                && words(choice, language).length() <= Limits.BUTTON_TITLE);
        return fit
                ? Optional.of(choices.stream()
                        .map(choice -> new Button(choice.value(), words(choice, language)))
                        .toList())
                : Optional.empty();
    }

    static Optional<List<Row>> rows(List<Choice> choices, Language language) {
        List<Row> rows = choices.stream()
                .flatMap(choice -> row(choice, language).stream())
                .toList();
        boolean fit = rows.size() == choices.size() && rows.size() <= Limits.LIST_ROWS && areDistinct(choices);
        return fit ? Optional.of(rows) : Optional.empty();
    }

    /** What is too long for the title goes on in the description. */
    private static Optional<Row> row(Choice choice, Language language) {
        String label = label(choice);
        int end = label.length() <= Limits.ROW_TITLE ? label.length() : label.lastIndexOf(' ', Limits.ROW_TITLE);
        if (end <= 0 || !isFor(choice, Limits.ROW_ID)) {
            return Optional.empty();
        }
        String rest = (label.substring(end) + beside(choice, language)).strip();
        return rest.length() <= Limits.ROW_DESCRIPTION
                ? Optional.of(new Row(choice.value(), label.substring(0, end), rest.isEmpty() ? null : rest))
                : Optional.empty();
    }

    /** The label, and beside a scheme its status. */
    static String words(Choice choice, Language language) {
        return label(choice) + beside(choice, language);
    }

    /** On one line. */
    static String label(Choice choice) {
        String label = choice.label().isBlank() ? choice.value() : choice.label();
        return label.strip().replaceAll("\\s+", " ");
    }

    private static String beside(Choice choice, Language language) {
        return choice.status() == null
                ? ""
                : " (" + Wording.ofStatus(choice.status()).in(language) + ")";
    }

    private static boolean isFor(Choice choice, int most) {
        return !choice.value().isBlank() && choice.value().length() <= most;
    }

    private static boolean areDistinct(List<Choice> choices) {
        return isEachAnother(choices.stream().map(Choice::value).toList());
    }

    private static boolean isEachAnother(List<String> all) {
        return all.stream().distinct().count() == all.size();
    }
}
