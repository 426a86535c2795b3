package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What people read must be so: settings are in a README, links lead somewhere, classes named in docs exist. */
class DocumentedTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z][A-Za-z]+)(?:\\.[a-z]\\w*)?(?:\\(\\))?`");

    @Test
    void everySettingIsInAReadme() throws IOException {
        String readmes = String.join("\n", texts("README.md"));
        List<String> missing = new ArrayList<>();
        for (JavaClass type : ours()) {
            if (type.isAnnotatedWith(ConfigurationProperties.class)) {
                String prefix =
                        type.getAnnotationOfType(ConfigurationProperties.class).value();
                for (var component : type.reflect().getRecordComponents()) {
                    String property = prefix + "." + kebab(component.getName());
                    if (!readmes.contains(property)) {
                        missing.add(property);
                    }
                }
            }
        }
        assertThat(missing).as("settings without a line in a README").isEmpty();
    }

    @Test
    void everyLinkInTheDocsLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                boolean elsewhere = target.contains(":") || target.startsWith("<");
                if (!elsewhere && !Files.exists(page.getParent().resolve(target).normalize())) {
                    dead.add(ROOT.relativize(page) + " -> " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void theClassesOnTheWayOfAMessageExist() throws IOException {
        Set<String> names = ours().stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        String page = Files.readString(ROOT.resolve("docs/how-a-message-travels.md"));
        Matcher named = CLASS_NAME.matcher(page);
        List<String> unknown = new ArrayList<>();
        while (named.find()) {
            if (!names.contains(named.group(1))) {
                unknown.add(named.group(1));
            }
        }
        assertThat(unknown).as("classes that the page names but nobody has").isEmpty();
    }

    private static List<JavaClass> ours() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.coachopdebank").stream()
                        .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/flows/"))
                    .toList();
        }
    }

    private static List<String> texts(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path page : pages()) {
            if (page.getFileName().toString().equals(name)) {
                texts.add(Files.readString(page));
            }
        }
        return texts;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
