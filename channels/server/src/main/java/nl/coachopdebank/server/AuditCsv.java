package nl.coachopdebank.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.AuditLog;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The audit for a spreadsheet, as a Dutch one opens it by itself: UTF-8 with its mark, semicolons, day and time of the Netherlands. */
final class AuditCsv {
    static final String TYPE = "text/csv";

    private static final String MARK = "\ufeff";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(AuditLog.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(AuditLog.ZONE);
    /** With one of these a spreadsheet takes a cell for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final List<String> COLUMNS =
            List.of("dag", "tijd", "wie", "wat", "waarvan", "resultaat", "herkomst", "moment (UTC)");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private AuditCsv() {}

    /** The first line. */
    static String head() {
        return MARK + lines(List.of(COLUMNS));
    }

    static String rows(List<AuditEntry> entries) {
        return lines(entries.stream().map(AuditCsv::cells).toList());
    }

    private static String lines(List<List<String>> rows) {
        StringBuilder lines = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(lines, FORMAT)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }

    private static List<String> cells(AuditEntry entry) {
        Instant at = entry.at();
        return Stream.of(
                        DAY.format(at),
                        TIME.format(at),
                        entry.actor(),
                        entry.action().wireName(),
                        entry.object(),
                        entry.result(),
                        entry.origin(),
                        at.toString())
                .map(AuditCsv::harmless)
                .toList();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
