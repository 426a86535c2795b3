package nl.coachopdebank.conversation.release;

import java.util.Locale;
import java.util.Optional;

/** What a resident can say anywhere, in any flow. A button's value is an underscore and the lower-case name. */
public enum Command {
    COACH,
    STOP,
    RESTART,
    MENU,
    BACK,
    SKIP,
    WHY,
    CORRECT,
    CONTINUE,
    DUTCH,
    ENGLISH,
    MY_DATA;

    public String value() {
        return "_" + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Command> ofValue(String value) {
        for (Command command : values()) {
            if (command.value().equals(value)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** The command that content calls by this name, for example {@code my_data}. */
    public static Optional<Command> ofName(String name) {
        return ofValue("_" + name);
    }
}
