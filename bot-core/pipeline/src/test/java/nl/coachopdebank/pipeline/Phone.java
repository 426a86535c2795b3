package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.ConversationId;

/** A resident's phone, and the network before it: answers as a test says, and keeps what arrived. */
public final class Phone implements Channel {
    public static final String NAME = "whatsapp";
    public static final int NOT_NOW = 131_047;

    private final List<Parcel> asked = new CopyOnWriteArrayList<>();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private volatile Function<Parcel, CompletionStage<Brought>> network = parcel -> accept(parcel);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CompletionStage<Brought> bring(Parcel parcel) {
        asked.add(parcel);
        return network.apply(parcel);
    }

    @Override
    public CompletionStage<Optional<Instant>> openUntil(ConversationId conversation) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public String reason(int code) {
        return "code " + code;
    }

    @Override
    public boolean waitsAfter(int code) {
        return code == NOT_NOW;
    }

    /** The message arrives, and the network says so. */
    public CompletionStage<Brought> accept(Parcel parcel) {
        arrive(parcel);
        return CompletableFuture.completedFuture(new Brought.Accepted(false));
    }

    void arrive(Parcel parcel) {
        arrived.add(parcel.messages().stream().map(Server::text).collect(Collectors.joining(" + ")));
    }

    /** What the network does from now on. */
    void answers(Function<Parcel, CompletionStage<Brought>> how) {
        network = how;
    }

    void answersWith(Brought answer) {
        network = parcel -> CompletableFuture.completedFuture(answer);
    }

    void works() {
        network = this::accept;
    }

    List<Parcel> asked() {
        return asked;
    }

    List<String> arrived() {
        return arrived;
    }
}
