package nl.coachopdebank.content.source;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML 1.2 event by event. Refuses anchors, aliases and tags (so nothing can be blown up), double keys and depth. */
final class YamlReader {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new JsonSchema())
            .setCodePointLimit(Limits.MAX_FILE_BYTES)
            .build();
    /** How the parser names what it was in. */
    private static final List<String> UNCLOSED = List.of("quoted scalar", "flow sequence", "flow mapping");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private final int linesBefore;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private YamlReader(Iterator<Event> events, int linesBefore) {
        this.events = events;
        this.linesBefore = linesBefore;
    }

    /** What a YAML text holds.
     *
     * @param lines line numbers by JSON pointer
     */
    record Parsed(JsonNode tree, Map<String, Integer> lines) {}

    /** Reads one YAML document; {@code linesBefore} is added to its line numbers. */
    static Parsed read(String yaml, int linesBefore) throws UnreadableFileException {
        try {
            YamlReader reader =
                    new YamlReader(new Parse(SETTINGS).parseString(yaml).iterator(), linesBefore);
            return new Parsed(reader.document(), reader.lines);
        } catch (MarkedYamlEngineException problem) {
            int line =
                    begin(problem).map(mark -> mark.getLine() + 1 + linesBefore).orElse(0);
            throw unreadable(line, problem.getProblem());
        } catch (YamlEngineException problem) {
            throw unreadable(0, String.valueOf(problem.getMessage()));
        }
    }

    /** A quote or a bracket that is not closed is noticed later, often at the end: where it was opened is what helps. */
    private static Optional<Mark> begin(MarkedYamlEngineException problem) {
        String context = String.valueOf(problem.getContext());
        boolean isUnclosed = UNCLOSED.stream().anyMatch(context::contains);
        return isUnclosed ? problem.getContextMark() : problem.getProblemMark();
    }

    private static UnreadableFileException unreadable(int line, String problem) {
        return new UnreadableFileException(
                line,
                "De YAML klopt niet: " + problem + ".",
                "Kijk naar inspringen, dubbele punten en aanhalingstekens op deze regel en die ervoor.");
    }

    private JsonNode document() throws UnreadableFileException {
        events.next();
        if (events.next() instanceof StreamEndEvent) {
            throw new UnreadableFileException(0, "Het bestand is leeg.", "Vul het bestand of verwijder het.");
        }
        JsonNode root = node(events.next(), "", 0);
        events.next();
        if (!(events.next() instanceof StreamEndEvent)) {
            throw new UnreadableFileException(0, "Er staat meer dan één document in.", "Haal de regels met --- weg.");
        }
        return root;
    }

    private JsonNode node(Event event, String pointer, int depth) throws UnreadableFileException {
        refuse(event, depth);
        lines.put(pointer, line(event));
        if (event instanceof MappingStartEvent) {
            return mapping(pointer, depth);
        }
        return event instanceof SequenceStartEvent ? sequence(pointer, depth) : scalar((ScalarEvent) event);
    }

    private void refuse(Event event, int depth) throws UnreadableFileException {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (anchored || event instanceof AliasEvent || hasTag(event)) {
            throw new UnreadableFileException(
                    line(event), "Verwijzingen (& en *) en tags (!) mogen niet.", "Schrijf de tekst hier zelf uit.");
        }
        if (depth > Limits.MAX_DEPTH) {
            throw new UnreadableFileException(line(event), "Dit staat te diep genest.", "Volg de vorm van het format.");
        }
    }

    private static boolean hasTag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        if (event instanceof MappingStartEvent mapping) {
            return mapping.getTag().isPresent();
        }
        return event instanceof SequenceStartEvent sequence && sequence.getTag().isPresent();
    }

    private ObjectNode mapping(String pointer, int depth) throws UnreadableFileException {
        ObjectNode object = NODES.objectNode();
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            String name = key(key, object);
            object.set(name, node(events.next(), pointer + "/" + Element.escaped(name), depth + 1));
        }
        return object;
    }

    private String key(Event event, ObjectNode object) throws UnreadableFileException {
        refuse(event, 0);
        if (!(event instanceof ScalarEvent scalar)) {
            throw new UnreadableFileException(
                    line(event), "Een veldnaam is hier geen gewoon woord.", "Zet aanhalingstekens om de tekst.");
        }
        if (object.has(scalar.getValue())) {
            throw new UnreadableFileException(
                    line(event),
                    "Het veld '" + scalar.getValue() + "' staat er twee keer.",
                    "Verwijder een van de twee.");
        }
        return scalar.getValue();
    }

    private ArrayNode sequence(String pointer, int depth) throws UnreadableFileException {
        ArrayNode array = NODES.arrayNode();
        for (Event item = events.next(); !(item instanceof SequenceEndEvent); item = events.next()) {
            array.add(node(item, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private JsonNode scalar(ScalarEvent event) throws UnreadableFileException {
        String value = event.getValue();
        Tag tag = SETTINGS.getSchema().getScalarResolver().resolve(value, event.isPlain());
        try {
            if (tag.equals(Tag.NULL)) {
                return NODES.nullNode();
            }
            if (tag.equals(Tag.BOOL)) {
                return NODES.booleanNode(Boolean.parseBoolean(value));
            }
            if (tag.equals(Tag.INT)) {
                return NODES.numberNode(Integer.parseInt(value));
            }
            return tag.equals(Tag.FLOAT) ? NODES.numberNode(Double.parseDouble(value)) : NODES.stringNode(value);
        } catch (NumberFormatException notThatSmall) {
            throw new UnreadableFileException(line(event), "Dit getal is te groot.", "Zet er aanhalingstekens om.");
        }
    }

    private int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1 + linesBefore;
    }
}
