package nl.coachopdebank.coachconsole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.HandOffs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the hand-offs that the figures of a month are counted from. What a resident erased is not among them. */
@Component
class Months {
    private final HandOffs handOffs;

    Months(HandOffs handOffs) {
        this.handOffs = handOffs;
    }

    /**
     * All that are open and all that ended in this month or later: whatever happened in it is among them. Each once; the open
     * ones are read first, so that one that ends meanwhile is not missed.
     */
    Mono<List<HandOffLine>> lines(Month month) {
        return Desk.stored(handOffs.open())
                .flatMap(open -> Desk.stored(handOffs.endedSince(month.start())).map(ended -> once(open, ended)));
    }

    static List<HandOffLine> once(List<HandOffLine> open, List<HandOffLine> ended) {
        Map<String, HandOffLine> byId = new LinkedHashMap<>();
        open.forEach(line -> byId.put(line.handOff().id(), line));
        ended.forEach(line -> byId.put(line.handOff().id(), line));
        return List.copyOf(byId.values());
    }
}
