package nl.coachopdebank.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command and its options as they were typed; what is unknown or out of bounds is refused with a sentence. */
record Arguments(String command, Map<String, String> options) {

    private static final Set<String> COMMANDS = Set.of("saturated", "steady", "idle");

    /** Every option with its largest value; 0 marks a text. Bounds keep a slip of the hand from filling a machine. */
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("server", 0),
            Map.entry("flow", 0),
            Map.entry("redis-password", 0),
            Map.entry("conversations", 1_000_000),
            Map.entry("seconds", 600),
            Map.entry("warmup", 300),
            Map.entry("rate", 50_000),
            Map.entry("seed", Integer.MAX_VALUE),
            Map.entry("question", 100),
            Map.entry("server-pid", Integer.MAX_VALUE),
            Map.entry("redis-pid", Integer.MAX_VALUE),
            Map.entry("redis-port", 65_535));

    Arguments {
        options = Map.copyOf(options);
    }

    static Arguments of(String... words) {
        if (words.length == 0 || !COMMANDS.contains(words[0])) {
            throw new UsageException("Name one of the commands saturated, steady or idle first.");
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.length; i += 2) {
            String name = words[i].startsWith("--") ? words[i].substring(2) : "";
            if (!KNOWN.containsKey(name)) {
                throw new UsageException("There is no option " + words[i] + ".");
            }
            if (i + 1 == words.length) {
                throw new UsageException("The option " + words[i] + " needs a value.");
            }
            options.put(name, words[i + 1]);
        }
        return new Arguments(words[0], options);
    }

    String text(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        String text = options.get(name);
        return text == null ? otherwise : parse(name, text);
    }

    /** A list such as 50,500,2000. */
    List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .map(text -> parse(name, text.strip()))
                .toList();
    }

    private static int parse(String name, String text) {
        int largest = KNOWN.getOrDefault(name, 0);
        try {
            int number = Integer.parseInt(text);
            if (number >= (name.equals("warmup") || name.equals("seed") ? 0 : 1) && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("The option --" + name + " needs a whole number.");
        }
        throw new UsageException("The option --" + name + " goes up to " + largest + ".");
    }
}
