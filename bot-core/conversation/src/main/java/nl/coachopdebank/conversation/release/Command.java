package nl.coachopdebank.conversation.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
    POLISH,
    UKRAINIAN,
    ARABIC,
    TURKISH,
    MY_DATA,
    /** Take back the request for a coach. */
    WITHDRAW,
    /** The next schemes of the voucher list. */
    MORE,
    /** Take back what the coach may see. */
    UNSHARE,
    /** Why is the advice what it is? */
    REASONS,
    /** How far are we? */
    PROGRESS,
    /** The answers and the advice once more. */
    SUMMARY,
    /** Go on in the web chat. */
    WEB;

    private static final Map<String, Command> BY_VALUE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Command::value, command -> command));

    private final String value = "_" + name().toLowerCase(Locale.ROOT);

    public String value() {
        return value;
    }

    public static Optional<Command> ofValue(String value) {
        return Optional.ofNullable(BY_VALUE.get(value));
    }

    /** The command that content calls by this name, for example {@code my_data}. */
    public static Optional<Command> ofName(String name) {
        return ofValue("_" + name);
    }
}
