package nl.coachopdebank.whatsapp.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.graph.ChoiceList;
import nl.coachopdebank.whatsapp.graph.ChoiceList.Row;
import nl.coachopdebank.whatsapp.graph.ReplyButtons;
import nl.coachopdebank.whatsapp.graph.Sendable;
import nl.coachopdebank.whatsapp.graph.Text;

/** What a resident sees of messages. */
final class Seen {
    private Seen() {}

    /** Of the one message: its words, then each button as {@code [label]} and each row as {@code [title | description]}. */
    static String one(List<Sendable> messages) {
        assertThat(messages).hasSize(1);
        return Stream.concat(Stream.of(words(messages.get(0))), tappable(messages.get(0)))
                .collect(Collectors.joining("\n"));
    }

    static String words(Sendable message) {
        if (message instanceof ReplyButtons buttons) {
            return buttons.body();
        }
        return message instanceof ChoiceList list ? list.body() : ((Text) message).body();
    }

    static Stream<String> tappable(Sendable message) {
        if (message instanceof ReplyButtons buttons) {
            return buttons.buttons().stream().map(button -> "[" + button.title() + "]");
        }
        return rows(message)
                .map(row -> "[" + row.title() + (row.description() == null ? "" : " | " + row.description()) + "]");
    }

    static Stream<Row> rows(Sendable message) {
        return message instanceof ChoiceList list
                ? list.sections().stream().flatMap(section -> section.rows().stream())
                : Stream.empty();
    }

    static List<String> ids(Sendable message) {
        return message instanceof ReplyButtons buttons
                ? buttons.buttons().stream().map(ReplyButtons.Button::id).toList()
                : rows(message).map(Row::id).toList();
    }
}
