package nl.coachopdebank.coachconsole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A month's figures as a table, one number a row. A file leaves the house, so no coach is named in it. */
final class FiguresCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("month", "subject", "name", "measure", "number")
            .get();

    /** With one of these in front a spreadsheet takes a cell for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private FiguresCsv() {}

    static byte[] of(Figures figures) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
            print(figures, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(Figures figures, CSVPrinter table) throws IOException {
        String month = figures.month();
        KeptPromises promises = figures.promises();
        table.printRecord(month, "promises", "", "due", promises.due());
        table.printRecord(month, "promises", "", "taken-in-time", promises.taken());
        table.printRecord(month, "promises", "", "answered-in-time", promises.answered());
        table.printRecord(month, "promises", "", "open", promises.open());
        for (RoleFigures role : figures.roles()) {
            String name = safe(role.role());
            table.printRecord(month, "role", name, "first-talks", role.firstTalks());
            table.printRecord(month, "role", name, "room", role.room());
            table.printRecord(month, "role", name, "passed-on", role.passedOn());
            for (var outcome : role.outcomes().entrySet()) {
                table.printRecord(month, "outcome", name, safe(outcome.getKey()), outcome.getValue());
            }
        }
    }

    /** Text that a spreadsheet shows and does not run. */
    static String safe(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
