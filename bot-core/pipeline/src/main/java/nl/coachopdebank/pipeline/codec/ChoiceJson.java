package nl.coachopdebank.pipeline.codec;

import java.util.List;
import nl.coachopdebank.conversation.Choice;

/** Buttons, within a state or a message. */
final class ChoiceJson {
    private ChoiceJson() {}

    static void write(String name, List<Choice> choices, JsonOut out) {
        out.objects(name, choices, choice -> {
            out.text("v", choice.value());
            out.text("l", choice.label());
            out.number("e", choice.exclusive() ? 1 : 0);
        });
    }

    static final class Reading implements JsonIn.Fields<Choice> {
        private String value = "";
        private String label = "";
        private boolean exclusive;

        @Override
        public void read(String field, JsonIn in) {
            if (field.equals("v")) {
                value = in.text();
            } else if (field.equals("l")) {
                label = in.text();
            } else if (field.equals("e")) {
                exclusive = in.smallNumber() == 1;
            }
        }

        @Override
        public Choice build() {
            return new Choice(value, label, exclusive);
        }
    }
}
