package nl.coachopdebank.content.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.coachopdebank.content.findings.Finding;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.YamlReader.Parsed;

/** Takes files apart and checks their form. Remembers the outcome a file, so that a reload looks at changed files only. */
public final class Documents {
    private final SchemaCheck schemas = new SchemaCheck();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(ByteBuffer bytes, Optional<Document> document, List<Finding> findings) {}

    /** The document when its form is right; otherwise the report says why not. */
    public Optional<Document> read(String path, FileKind kind, byte[] bytes, Report report) {
        Known outcome = known.get(path);
        if (outcome == null || !outcome.bytes.equals(ByteBuffer.wrap(bytes))) {
            Report own = new Report();
            Optional<Document> document = parse(path, kind, bytes, own);
            outcome = new Known(ByteBuffer.wrap(bytes), document, own.list());
            known.put(path, outcome);
        }
        outcome.findings.forEach(report::add);
        return outcome.document;
    }

    private Optional<Document> parse(String path, FileKind kind, byte[] bytes, Report report) {
        try {
            String text = decode(bytes);
            Parsed parsed = kind == FileKind.TOPIC ? TopicFile.read(text) : YamlReader.read(text, 0);
            Document document = new Document(path, kind, parsed.tree(), parsed.lines());
            return schemas.passes(document, report) && hasOwnName(document, report)
                    ? Optional.of(document)
                    : Optional.empty();
        } catch (UnreadableFileException problem) {
            report.error(new Spot(path, problem.line(), null), "readable", problem.message(), problem.remedy());
            return Optional.empty();
        }
    }

    private static boolean hasOwnName(Document document, Report report) {
        FileKind kind = document.kind();
        if (kind.isSingle()) {
            return true;
        }
        Element id = document.root().get(kind.schema());
        if (document.path().endsWith("/" + kind.path(id.text()))) {
            return true;
        }
        report.error(
                id.spot(),
                "file-name",
                "De naam '" + id.text() + "' is anders dan de bestandsnaam.",
                "Noem het bestand " + kind.path(id.text()) + ".");
        return false;
    }

    private static String decode(byte[] bytes) throws UnreadableFileException {
        if (bytes.length > Limits.MAX_FILE_BYTES) {
            throw new UnreadableFileException(
                    0, "Het bestand is te groot.", "Houd het onder " + Limits.MAX_FILE_BYTES / 1024 + " kB.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableFileException(0, "De tekens zijn geen UTF-8.", "Bewaar het bestand als UTF-8.");
        }
    }
}
