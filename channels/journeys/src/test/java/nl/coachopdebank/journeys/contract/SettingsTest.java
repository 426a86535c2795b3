package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.coachopdebank.journeys.run.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Every setting of the code stands in a table of a README. */
class SettingsTest {
    private static final String CLASSES = "src/main/java/";

    @Test
    void everySettingIsInATableOfAReadme() throws IOException {
        List<String> rows = rows();
        List<String> settings = new ArrayList<>();
        for (Class<?> record : records()) {
            addSettings(record.getAnnotation(ConfigurationProperties.class).value(), record, settings);
        }

        assertThat(settings).as("settings of the code").contains("couch.data-dir", "couch.redis.url");
        assertThat(settings)
                .as("settings that no README names")
                .allSatisfy(setting -> assertThat(rows).anyMatch(row -> row.contains("`" + setting + "`")));
    }

    /** A part that is a record of the project holds settings of its own. */
    private static void addSettings(String prefix, Class<?> record, List<String> settings) {
        for (RecordComponent part : record.getRecordComponents()) {
            String name = prefix + "." + kebab(part.getName());
            if (part.getType().isRecord() && part.getType().getName().startsWith("nl.coachopdebank")) {
                addSettings(name, part.getType(), settings);
            } else {
                settings.add(name);
            }
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<Class<?>> records() throws IOException {
        List<Class<?>> records = new ArrayList<>();
        for (Path file : files(".java")) {
            String path = file.toString().replace('\\', '/');
            if (path.contains(CLASSES) && Files.readString(file).contains("\n@ConfigurationProperties(")) {
                records.add(load(path.substring(path.indexOf(CLASSES) + CLASSES.length())));
            }
        }
        return records;
    }

    private static Class<?> load(String source) {
        String name = source.substring(0, source.length() - ".java".length()).replace('/', '.');
        try {
            return Class.forName(name, false, SettingsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is not built into the server", e);
        }
    }

    /** The lines of tables in the READMEs. */
    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path file : files("README.md")) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("|"))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(Repository.root())) {
            return all.filter(file -> file.toString().endsWith(end))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
