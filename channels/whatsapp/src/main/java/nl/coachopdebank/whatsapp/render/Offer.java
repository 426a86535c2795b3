package nl.coachopdebank.whatsapp.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.whatsapp.graph.ChoiceList;
import nl.coachopdebank.whatsapp.graph.Limits;
import nl.coachopdebank.whatsapp.graph.ReplyButtons;
import nl.coachopdebank.whatsapp.graph.Sendable;
import nl.coachopdebank.whatsapp.graph.Text;

/** The choices under a text: as buttons, else as a list, else to be typed. Where not all can be tapped those that go with
 * any message (skip, why, a coach) are named to be typed. */
final class Offer {
    private final OfferedChoices choices;
    private final Language language;

    Offer(MessageBody body, Language language) {
        this.choices = OfferedChoices.of(body);
        this.language = language;
    }

    /** @param markdown all that stands before the choices; may be empty */
    List<Sendable> under(String markdown) {
        if (choices.all().isEmpty()) {
            return texts(markdown);
        }
        return tappable()
                .filter(this::isWorthButtons)
                .flatMap(some -> buttons(markdown, some).stream())
                .findFirst()
                .or(() -> tappable()
                        .flatMap(some -> list(markdown, some).stream())
                        .findFirst())
                .orElseGet(() -> texts(joined(markdown, TypedAnswers.of(choices, language))));
    }

    /** What may be tapped, the best first: everything, or its own choices alone. Several at once cannot be tapped. */
    private Stream<List<Choice>> tappable() {
        return choices.several()
                ? Stream.empty()
                : Stream.of(choices.all(), choices.own())
                        .filter(some -> !some.isEmpty())
                        .distinct();
    }

    /** The answers to a question are a tap away; anything else is tapped whole, in a list if need be. */
    private boolean isWorthButtons(List<Choice> some) {
        return choices.question() || some.equals(choices.all());
    }

    private Optional<List<Sendable>> buttons(String markdown, List<Choice> some) {
        String words = body(markdown, some);
        return words.length() > Limits.BUTTON_BODY
                ? Optional.empty()
                : Tappable.buttons(some, language).map(buttons -> List.of(ReplyButtons.of(words, buttons)));
    }

    /** A text that is too long for buttons gets a list in the same message, for two cost double and may come in the wrong
     * order. */
    private Optional<List<Sendable>> list(String markdown, List<Choice> some) {
        return Tappable.rows(some, language).map(rows -> {
            List<String> parts = Parts.of(body(markdown, some), Limits.LIST_BODY);
            String last = parts.get(parts.size() - 1);
            Sendable ending = Tappable.buttons(some, language)
                    .filter(buttons -> last.length() <= Limits.BUTTON_BODY)
                    .<Sendable>map(buttons -> ReplyButtons.of(last, buttons))
                    .orElseGet(() -> ChoiceList.of(last, Wording.CHOOSE.in(language), rows));
            return Stream.concat(parts.stream().limit(parts.size() - 1L).map(Text::of), Stream.of(ending))
                    .toList();
        });
    }

    /** Never empty: what can be tapped stands under some words. */
    private String body(String markdown, List<Choice> tapped) {
        String others = TypedAnswers.others(choices.without(tapped), language);
        String words = Markdown.toWhatsApp(joined(markdown, others));
        return words.isEmpty() ? Wording.CHOOSE.in(language) : words;
    }

    private static List<Sendable> texts(String markdown) {
        return Parts.of(Markdown.toWhatsApp(markdown), Limits.TEXT_BODY).stream()
                .<Sendable>map(Text::of)
                .toList();
    }

    private static String joined(String before, String after) {
        return before.isBlank() || after.isBlank() ? before + after : before + "\n\n" + after;
    }
}
