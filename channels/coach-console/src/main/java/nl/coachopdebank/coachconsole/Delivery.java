package nl.coachopdebank.coachconsole;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.pipeline.Fate;
import nl.coachopdebank.pipeline.Fates;
import nl.coachopdebank.pipeline.HandOffLine;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a coach sees of the channel that brings the messages: until when it is open, and how each message fares. */
@Component
class Delivery {
    /** Lines of a list that are looked up at once. */
    private static final int AT_ONCE = 32;

    private final Fates fates;

    Delivery(Fates fates) {
        this.fates = fates;
    }

    /** @param windowClosesAt empty when the channel is always open */
    record Look(Optional<Instant> windowClosesAt, List<Map<String, Object>> deliveries) {
        /** As much as a coach may see: of the visible messages, and the window while the hand-off is open (B2). */
        Look within(HandOff handOff, List<Event> visible) {
            Set<Object> seqs = visible.stream().map(Event::seq).collect(Collectors.toSet());
            return new Look(
                    handOff.isOpen() ? windowClosesAt : Optional.empty(),
                    deliveries.stream()
                            .filter(one -> seqs.contains(one.get("first")))
                            .toList());
        }

        void addTo(Map<String, Object> item) {
            windowClosesAt.ifPresent(at -> item.put("windowClosesAt", at.toString()));
            item.put("deliveries", deliveries);
        }
    }

    Mono<Look> look(ConversationId id, String channel) {
        return Desk.stored(fates.of(id, channel))
                .zipWith(window(id, channel))
                .map(both -> new Look(
                        both.getT2(), both.getT1().stream().map(Delivery::item).toList()));
    }

    private Mono<Optional<Instant>> window(ConversationId id, String channel) {
        return Desk.stored(fates.openUntil(id, channel));
    }

    /** Until when each of these is open, by hand-off; absent when always. */
    Mono<Map<String, Instant>> windows(List<HandOffLine> lines) {
        return Flux.fromIterable(lines)
                .filter(line -> line.handOff().isOpen())
                .flatMap(
                        line -> window(line.conversation(), line.channel())
                                .flatMap(Mono::justOrEmpty)
                                .map(at -> Map.entry(line.handOff().id(), at)),
                        AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map<String, Object> item(Fate fate) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("first", fate.first());
        item.put("last", fate.last());
        item.put("state", fate.stand().name().toLowerCase(Locale.ROOT));
        item.put("at", fate.at().toString());
        item.put("reason", fate.reason());
        return item;
    }
}
