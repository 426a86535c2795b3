package nl.coachopdebank.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Documents;
import nl.coachopdebank.content.source.FileKind;
import org.junit.jupiter.api.Test;

/** What the page for editors shows is what the reader takes. */
class EditorsPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```(?:yaml)?\\n(.*?)```");
    private static final Pattern NAME = Pattern.compile("(?m)^(flow|table|topic|scheme|reply): ([a-z-]+)");
    private static final Pattern SMALL_FILE = Pattern.compile("(?m)^# ([a-z-]+\\.yaml).*\\n((?:(?!# |```).*\\n)+)");

    private final String page = read(Path.of("../../docs/content-format.md"));

    @Test
    void theExamplesHaveTheFormOfTheirKind() {
        Report report = new Report();
        Documents documents = new Documents();
        long read = EXAMPLE.matcher(page)
                .results()
                .map(example -> example.group(1))
                .filter(example -> NAME.matcher(example).find())
                .filter(example -> isRead(documents, example, report))
                .count();

        assertThat(report.list()).isEmpty();
        assertThat(read).isEqualTo(5);
    }

    @Test
    void theSmallFilesHaveTheFormOfTheirKind() {
        Report report = new Report();
        Documents documents = new Documents();
        Set<String> read = SMALL_FILE
                .matcher(page)
                .results()
                .filter(file -> FileKind.of(file.group(1)).isPresent())
                .filter(file -> documents
                        .read(file.group(1), kind(file), bytes(file.group(2)), report)
                        .isPresent())
                .map(file -> file.group(1))
                .collect(Collectors.toSet());

        assertThat(report.list()).isEmpty();
        assertThat(read).contains("roles.yaml", "places.yaml", "calendar.yaml", "help-lines.yaml", "phrases.yaml");
    }

    @Test
    void everyRuleIsExplained() {
        Set<Object> rules = Stream.of(ContentLintTest.errors(), ContentLintTest.warnings(), QuestionLintTest.errors())
                .flatMap(rows -> rows)
                .map(row -> row.get()[3])
                .collect(Collectors.toSet());

        assertThat(rules)
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(page).contains("`" + rule + "`"));
    }

    private static boolean isRead(Documents documents, String example, Report report) {
        MatchResult name = NAME.matcher(example).results().findFirst().orElseThrow();
        FileKind kind = Stream.of(FileKind.values())
                .filter(one -> one.schema().equals(name.group(1)))
                .findFirst()
                .orElseThrow();
        Optional<?> document = documents.read("base/" + kind.path(name.group(2)), kind, bytes(example), report);
        return document.isPresent();
    }

    private static FileKind kind(MatchResult file) {
        return FileKind.of(file.group(1)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
