package nl.coachopdebank.pipeline.codec;

import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.Choice;
import org.jspecify.annotations.Nullable;

/** Buttons, within a state or a message. */
final class ChoiceJson {
    private ChoiceJson() {}

    static void write(String name, List<Choice> choices, JsonOut out) {
        out.objects(name, choices, choice -> {
            out.text("v", choice.value());
            out.text("l", choice.label());
            out.maybe("s", choice.status());
            out.number("e", choice.exclusive() ? 1 : 0);
        });
    }

    /** Whether they can stand as value and label only, which takes half the room: every conversation has some. */
    static boolean arePlain(List<Choice> choices) {
        return choices.stream().allMatch(choice -> choice.status() == null && !choice.exclusive())
                && choices.stream().map(Choice::value).distinct().count() == choices.size();
    }

    static void writePlain(String name, List<Choice> choices, JsonOut out) {
        if (!choices.isEmpty()) {
            out.object(name, () -> choices.forEach(choice -> out.maybe(choice.value(), choice.label())));
        }
    }

    static final class PlainReading implements JsonIn.Fields<List<Choice>> {
        private final List<Choice> choices = new ArrayList<>();

        @Override
        public void read(String field, JsonIn in) {
            choices.add(new Choice(field, in.text()));
        }

        @Override
        public List<Choice> build() {
            return choices;
        }
    }

    static final class Reading implements JsonIn.Fields<Choice> {
        private String value = "";
        private String label = "";
        private @Nullable String status;
        private boolean exclusive;

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "v" -> value = in.text();
                case "l" -> label = in.text();
                case "s" -> status = in.text();
                case "e" -> exclusive = in.smallNumber() == 1;
                default -> {
                    return;
                }
            }
        }

        @Override
        public Choice build() {
            return new Choice(value, label, status, exclusive);
        }
    }
}
