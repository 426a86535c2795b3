package nl.coachopdebank.webchat;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.pipeline.EventJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** All that is held about a conversation, for the resident (B9). */
@Component
class Export {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm").withZone(ZoneId.of("Europe/Amsterdam"));

    private final JsonMapper mapper;
    private final EventJson json;
    private final Clock clock;

    Export(JsonMapper mapper, EventJson json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    byte[] all(Conversation held, List<Event> events) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("conversation", held.id().value());
        all.put("exportedAt", clock.instant().toString());
        all.put("channel", held.channel());
        all.put("region", held.region());
        all.put("language", held.language().code());
        all.put("holder", held.holder().wireName());
        all.put("answers", held.facts().list().stream().map(Export::answer).toList());
        all.put("vouchersExplained", held.explained());
        all.put("safetySignals", held.flags());
        if (held.advice() != null) {
            all.put("advice", held.advice());
        }
        if (held.handOff() != null) {
            all.put("handOff", handOff(held.handOff()));
        }
        if (!held.anamnesis().entries().isEmpty()) {
            all.put("anamnesis", held.anamnesis().entries());
        }
        all.put("events", new RawValue(Wire.array(json, events)));
        return mapper.writeValueAsBytes(all);
    }

    private static Map<String, Object> answer(Fact fact) {
        return Map.of(
                "fact", fact.name(), "value", fact.value() == null ? "" : fact.value(), "skipped", fact.isSkipped());
    }

    private static Map<String, Object> handOff(HandOff handOff) {
        Map<String, Object> held = new LinkedHashMap<>();
        held.put("number", handOff.receipt());
        held.put("state", handOff.state().wireName());
        held.put("role", handOff.role());
        held.put("reason", handOff.reason());
        held.put("requestedAt", handOff.requestedAt().toString());
        held.put("promise", handOff.promise().text());
        held.put("consent", handOff.consent().given().wireName());
        held.put("sharedWith", handOff.consent().organisation());
        held.put("coach", handOff.takenByName() == null ? "" : handOff.takenByName());
        held.put(
                "notes",
                handOff.notes().stream()
                        .map(note -> Map.of("at", note.at().toString(), "by", note.by(), "text", note.text()))
                        .toList());
        HandOff.Closing closing = handOff.closing();
        if (closing != null) {
            held.put("outcome", closing.outcome());
            held.put("agreement", closing.agreement());
        }
        return held;
    }

    /** The transcript as plain text. */
    static String toRead(List<Event> events) {
        StringBuilder lines = new StringBuilder();
        for (Event event : events) {
            if (event instanceof Event.Message message) {
                String sender = message.from() == Event.Sender.RESIDENT ? "Jij" : message.name();
                lines.append(MOMENT.format(event.at()))
                        .append("  ")
                        .append(sender)
                        .append(":\n");
                lines.append(message.body().text()).append("\n\n");
            }
        }
        return lines.toString();
    }
}
