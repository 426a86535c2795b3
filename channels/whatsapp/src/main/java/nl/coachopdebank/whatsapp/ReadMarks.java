package nl.coachopdebank.whatsapp;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.whatsapp.graph.ReadReceipt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows people that their message was read, and that an answer is being made. Nothing waits for it, and what fails is only
 * counted. */
public final class ReadMarks {
    /** Calls under way at once for one webhook, so that answers to people find a free connection. */
    private static final int AT_ONCE = 8;

    private final Function<ReadReceipt, Mono<Boolean>> sender;
    private final Conversations conversations;
    private final Tally tally;

    /** @param sender sends one; true when it was taken */
    public ReadMarks(Function<ReadReceipt, Mono<Boolean>> sender, Conversations conversations, MeterRegistry meters) {
        this.sender = sender;
        this.conversations = conversations;
        this.tally = new Tally(meters);
    }

    /** The newest message of each person is marked: all before it are read with it. Returns at once. */
    void send(List<MailRoom.Arrived> arrived) {
        Flux.fromIterable(newest(arrived))
                .flatMap(one -> mark(one).onErrorReturn(false), AT_ONCE)
                .subscribe(tally::readMark);
    }

    private static Collection<MailRoom.Arrived> newest(List<MailRoom.Arrived> arrived) {
        Map<String, MailRoom.Arrived> newest = new LinkedHashMap<>();
        arrived.stream()
                .filter(one -> !one.letter().messageId().isEmpty())
                .forEach(one -> newest.put(one.assignment().person(), one));
        return newest.values();
    }

    private Mono<Boolean> mark(MailRoom.Arrived one) {
        return isAnswered(one)
                .flatMap(typing -> sender.apply(new ReadReceipt(one.letter().messageId(), typing)));
    }

    /** While a coach has the floor the bot is silent, and nobody knows when the coach will write. */
    private Mono<Boolean> isAnswered(MailRoom.Arrived one) {
        if (!one.letter().asksForAnAnswer()) {
            return Mono.just(one.assignment().begins());
        }
        return holder(one.conversation()).map(holder -> holder != Holder.COACH).defaultIfEmpty(true);
    }

    private Mono<Holder> holder(ConversationId conversation) {
        return Mono.fromCompletionStage(() -> conversations.find(conversation))
                .flatMap(Mono::justOrEmpty)
                .map(Conversation::holder);
    }
}
