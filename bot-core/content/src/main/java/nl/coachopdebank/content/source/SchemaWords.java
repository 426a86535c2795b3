package nl.coachopdebank.content.source;

import com.networknt.schema.Error;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says a schema's complaint in an editor's words. */
record SchemaWords(String message, String remedy) {
    private static final Map<String, String> LANGUAGES = Map.of("nl", "De Nederlandse tekst", "en", "De Engelse tekst");
    private static final Map<String, Function<Error, SchemaWords>> BY_KEYWORD = Map.ofEntries(
            Map.entry("required", SchemaWords::missing),
            Map.entry("additionalProperties", SchemaWords::unknownField),
            Map.entry("enum", SchemaWords::notInList),
            Map.entry("const", SchemaWords::notInList),
            Map.entry("type", SchemaWords::wrongType),
            Map.entry("pattern", SchemaWords::wrongForm),
            Map.entry("minLength", e -> new SchemaWords(field(e) + " is leeg.", "Vul een tekst in.")),
            Map.entry(
                    "maxLength",
                    e -> new SchemaWords(field(e) + " is te lang.", "Gebruik hooguit " + argument(e) + " tekens.")),
            Map.entry(
                    "minItems",
                    e -> new SchemaWords(field(e) + " is te kort.", "Zet er minstens " + argument(e) + " in.")),
            Map.entry(
                    "maxItems",
                    e -> new SchemaWords(field(e) + " is te lang.", "Zet er hooguit " + argument(e) + " in.")),
            Map.entry(
                    "oneOf",
                    e -> new SchemaWords(
                            field(e) + " past niet bij precies één vorm.", "Bij een jump staat of 'to' of 'flow'.")));

    static SchemaWords of(Error error) {
        Function<Error, SchemaWords> words = BY_KEYWORD.get(error.getKeyword());
        return words != null
                ? words.apply(error)
                : new SchemaWords(
                        field(error) + " klopt niet: " + error.getMessage() + ".", "Zie docs/content-format.md.");
    }

    private static SchemaWords missing(Error error) {
        String name = error.getProperty();
        String language = LANGUAGES.get(name);
        return language != null
                ? new SchemaWords(language + " ontbreekt bij " + field(error) + ".", "Vul '" + name + "' in.")
                : new SchemaWords("Het veld '" + name + "' ontbreekt.", "Vul '" + name + "' in.");
    }

    private static SchemaWords unknownField(Error error) {
        return new SchemaWords(
                "Het veld '" + error.getProperty() + "' bestaat hier niet.", "Verwijder het of verbeter de naam.");
    }

    private static SchemaWords notInList(Error error) {
        return new SchemaWords(
                "De waarde '" + value(error) + "' kan niet bij " + field(error) + ".",
                "Kies uit: " + argument(error).replace("\"", "") + ".");
    }

    private static SchemaWords wrongType(Error error) {
        return new SchemaWords(
                field(error) + " heeft de verkeerde vorm.",
                "Verwacht: "
                        + Arrays.stream(error.getArguments())
                                .skip(1)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static SchemaWords wrongForm(Error error) {
        return new SchemaWords(
                "De waarde '" + value(error) + "' kan niet bij " + field(error) + ".",
                "Gebruik kleine letters, cijfers en streepjes zoals in docs/content-format.md.");
    }

    private static String value(Error error) {
        var node = error.getInstanceNode();
        return node == null ? "" : node.asString(node.toString());
    }

    private static String argument(Error error) {
        Object[] arguments = error.getArguments();
        return arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    }

    private static String field(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return pointer.isEmpty() ? "Het bestand" : "'" + pointer.substring(1).replace('/', '.') + "'";
    }
}
