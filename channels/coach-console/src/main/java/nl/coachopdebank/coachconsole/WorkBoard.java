package nl.coachopdebank.coachconsole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.HandOffs;
import nl.coachopdebank.pipeline.roster.Round.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * What waits and who talks, kept from the news of the hand-offs: reading all of them every few seconds would cost too much. It
 * reads them when it must, at the start and when news may have got lost.
 */
final class WorkBoard implements HandOffs.Listener {
    /** Of a role, as many are looked at as there may be coaches at once, with room. */
    private static final int WAITING_OF_A_ROLE = 50;

    private final HandOffs handOffs;
    private final Map<String, HandOff> open = new HashMap<>();
    /** What happened while all is read; it is newer than what is read. */
    private final Map<String, HandOff> heard = new HashMap<>();

    private boolean isFollowing;
    private boolean isKnown;
    private @Nullable CompletionStage<Void> reading;
    private int losses;

    WorkBoard(HandOffs handOffs) {
        this.handOffs = handOffs;
    }

    /** Completes once it knows what is open; at once when it does already. Fails when that cannot be read. */
    synchronized CompletionStage<Void> known() {
        if (isKnown) {
            return CompletableFuture.completedFuture(null);
        }
        if (!isFollowing) {
            isFollowing = true;
            handOffs.subscribe(this);
        }
        return reading == null ? read() : reading;
    }

    private CompletionStage<Void> read() {
        heard.clear();
        int before = losses;
        CompletableFuture<Void> read = new CompletableFuture<>();
        reading = read;
        handOffs.open().whenComplete((lines, failure) -> {
            ended(lines, before);
            if (failure == null) {
                read.complete(null);
            } else {
                read.completeExceptionally(failure);
            }
        });
        return read;
    }

    /** News that got lost meanwhile may be older than what was read, or not: all is read again then. */
    private synchronized void ended(@Nullable List<HandOffLine> lines, int before) {
        reading = null;
        if (lines != null) {
            open.clear();
            lines.forEach(line -> note(line.handOff()));
            heard.values().forEach(this::note);
            heard.clear();
            isKnown = losses == before;
        }
    }

    @Override
    public synchronized void changed(HandOffLine line) {
        if (reading != null) {
            heard.put(line.handOff().id(), line.handOff());
        }
        note(line.handOff());
    }

    @Override
    public synchronized void missed() {
        isKnown = false;
        losses++;
    }

    private void note(HandOff handOff) {
        if (handOff.isOpen()) {
            open.put(handOff.id(), handOff);
        } else {
            open.remove(handOff.id());
        }
    }

    /** What is to be offered first of each role: safety, then who waits longest. */
    synchronized List<Waiting> waiting() {
        Map<String, Integer> counts = new HashMap<>();
        List<Waiting> first = new ArrayList<>();
        open.values().stream()
                .filter(handOff -> handOff.state() == HandOff.State.REQUESTED)
                .sorted(Desk.URGENCY)
                .filter(handOff -> counts.merge(handOff.role(), 1, Integer::sum) <= WAITING_OF_A_ROLE)
                .forEach(handOff -> first.add(new Waiting(handOff.id(), handOff.role(), handOff.safety() != null)));
        return first;
    }

    /** True when this question is known to wait. */
    synchronized boolean isWaiting(String handOff) {
        HandOff known = open.get(handOff);
        return known != null && known.state() == HandOff.State.REQUESTED;
    }

    /** How many questions wait for each role. */
    synchronized Map<String, Integer> waitingFor() {
        return open.values().stream()
                .filter(handOff -> handOff.state() == HandOff.State.REQUESTED)
                .collect(Collectors.toMap(HandOff::role, handOff -> 1, Integer::sum));
    }

    /** How many talks each coach holds, by user name. */
    synchronized Map<String, Integer> talks() {
        return open.values().stream()
                .filter(handOff -> handOff.state() == HandOff.State.TAKEN && handOff.takenBy() != null)
                .collect(Collectors.toMap(HandOff::takenBy, handOff -> 1, Integer::sum));
    }
}
