package nl.coachopdebank.whatsapp;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.Moved;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.whatsapp.MailRoom.Arrived;
import reactor.core.publisher.Mono;

/** Lets in a talk that comes from the web chat: its first words here hold a pass. */
final class Entrance {
    /** How a pass stands in the words that the web chat prepares. */
    private static final Pattern PASS = Pattern.compile("\\bVERDER-([A-Z]{28})\\b");

    private final Passes passes;
    private final Correspondents correspondents;
    private final Clock clock;

    Entrance(Passes passes, Correspondents correspondents, Clock clock) {
        this.passes = passes;
        this.correspondents = correspondents;
        this.clock = clock;
    }

    /** The same letter; with a pass that works it belongs to the conversation of the pass, which moves here. */
    Mono<Arrived> enter(Arrived arrived) {
        return pass(arrived.letter())
                .map(pass -> Mono.fromCompletionStage(() -> passes.use(
                                pass,
                                MailRoom.CHANNEL,
                                arrived.letter().inputs().get(0).id()))
                        .flatMap(found -> found.map(id -> linked(arrived, id)).orElseGet(() -> Mono.just(arrived))))
                .orElseGet(() -> Mono.just(arrived));
    }

    private Mono<Arrived> linked(Arrived arrived, ConversationId conversation) {
        Assignment assigned = arrived.assignment();
        Letter letter = arrived.letter();
        ConversationInput moved = new Moved(letter.inputs().get(0).id(), clock.instant(), MailRoom.CHANNEL, "");
        return Mono.fromCompletionStage(() -> correspondents.link(assigned.person(), conversation))
                .thenReturn(new Arrived(
                        letter.saying(List.of(moved)),
                        new Assignment(assigned.person(), conversation, false, false, assigned.conflict())));
    }

    static boolean hasPass(Letter letter) {
        return pass(letter).isPresent();
    }

    private static Optional<String> pass(Letter letter) {
        return letter.inputs().stream()
                .filter(ResidentSaid.class::isInstance)
                .map(input -> PASS.matcher(((ResidentSaid) input).text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
