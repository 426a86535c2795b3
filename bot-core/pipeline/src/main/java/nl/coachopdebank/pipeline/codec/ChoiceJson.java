package nl.coachopdebank.pipeline.codec;

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
