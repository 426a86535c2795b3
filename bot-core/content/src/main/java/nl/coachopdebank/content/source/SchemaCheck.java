package nl.coachopdebank.content.source;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import org.jspecify.annotations.Nullable;

/** Holds a file against the JSON Schema of its kind. The schemas come with this module; none is fetched. */
final class SchemaCheck {
    private static final String ID = "https://coachopdebank.nl/schema/";
    private static final String COMMON = "common";

    private final Map<FileKind, Schema> schemas = new EnumMap<>(FileKind.class);

    SchemaCheck() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(ID + COMMON + ".json", text(COMMON));
        for (FileKind kind : FileKind.values()) {
            texts.put(ID + kind.schema() + ".json", text(kind.schema()));
        }
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
        for (FileKind kind : FileKind.values()) {
            schemas.put(kind, registry.getSchema(SchemaLocation.of(ID + kind.schema() + ".json")));
        }
    }

    /** True when the file has the form of its kind; otherwise the report says what has not. */
    boolean passes(Document document, Report report) {
        Schema schema = schemas.get(document.kind());
        if (schema == null) {
            throw new IllegalStateException("No schema for " + document.kind());
        }
        var errors = schema.validate(document.tree());
        errors.forEach(error -> report(document, error, report));
        return errors.isEmpty();
    }

    private static void report(Document document, Error error, Report report) {
        String pointer = error.getInstanceLocation().toString();
        Spot spot = new Spot(document.path(), document.line(placeOf(error, pointer)), partOf(document, pointer));
        SchemaWords words = SchemaWords.of(error);
        report.error(spot, "schema", words.message(), words.remedy());
    }

    /** A field that must not be there is a fault of what it is part of, but it stands on a line of its own. */
    private static String placeOf(Error error, String pointer) {
        String property = error.getProperty();
        return property == null ? pointer : pointer + "/" + Element.escaped(property);
    }

    private static @Nullable String partOf(Document document, String pointer) {
        Element element = document.root();
        for (String name : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            Optional<Element> next = element.child(name);
            if (next.isEmpty()) {
                break;
            }
            element = next.get();
        }
        return element.spot().step();
    }

    private static String text(String schema) {
        String resource = "/content-schema/" + schema + ".json";
        try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + resource + " was not packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
