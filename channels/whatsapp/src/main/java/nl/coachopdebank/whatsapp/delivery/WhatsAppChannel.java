package nl.coachopdebank.whatsapp.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import nl.coachopdebank.conversation.AnswerNotice;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.pipeline.Brought;
import nl.coachopdebank.pipeline.Channel;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.pipeline.Correspondent;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Parcel;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.pipeline.StoreUnavailable;
import nl.coachopdebank.whatsapp.graph.GraphClient;
import nl.coachopdebank.whatsapp.graph.OutgoingMessage;
import nl.coachopdebank.whatsapp.graph.Recipient;
import nl.coachopdebank.whatsapp.graph.Remedy;
import nl.coachopdebank.whatsapp.graph.SendResult;
import nl.coachopdebank.whatsapp.graph.Sendable;
import nl.coachopdebank.whatsapp.render.Rendering;
import nl.coachopdebank.whatsapp.render.Voice;
import reactor.core.publisher.Mono;

/**
 * Brings what is said to a resident's WhatsApp: as few messages as can be, not faster than Meta lets through, and outside the
 * window of 24 hours only a notice that an answer is ready.
 */
public final class WhatsAppChannel implements Channel {
    public static final String NAME = "whatsapp";

    private final GraphClient graph;
    private final Correspondents people;
    private final Window window;
    private final Notice notice;
    private final Pace pace;
    private final Account account;
    private final WebLink links;
    private final String invitation;
    private final Clock clock;

    private WhatsAppChannel(
            Ports ports, Account account, SendingSettings settings, Duration unknownAfter, Clock clock) {
        this.graph = ports.graph();
        this.people = ports.people();
        this.account = account;
        this.links = new WebLink(ports.passes(), ports.webChat());
        this.invitation = ports.invitation();
        this.window = new Window(settings.windowMargin());
        this.notice = new Notice(ports, account, settings.noticeTemplates(), unknownAfter, clock);
        this.pace = new Pace(settings.aSecond(), settings.burst(), settings.spacing());
        this.clock = clock;
    }

    /** What it works with.
     *
     * @param webChat address of the web chat's page
     * @param invitation address at which a person begins to write to us, up to the words; empty when that is not known
     */
    public record Ports(
            GraphClient graph,
            Correspondents people,
            ChannelTroubles troubles,
            Passes passes,
            Supplier<URI> webChat,
            String invitation) {}

    /** What needs an operator is raised as a trouble.
     *
     * @param unknownAfter see {@code DeliverySettings}
     */
    public static WhatsAppChannel of(Ports ports, SendingSettings settings, Duration unknownAfter, Clock clock) {
        return new WhatsAppChannel(ports, new Account(ports.troubles()), settings, unknownAfter, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CompletionStage<Brought> bring(Parcel parcel) {
        return Mono.fromCompletionStage(() -> people.find(parcel.conversation().id()))
                .flatMap(found -> found.map(person -> bring(parcel, person))
                        .orElseGet(() -> Mono.just(new Brought.Refused(Reasons.NOBODY))))
                .onErrorResume(failure -> Mono.just(failed(failure)))
                .toFuture();
    }

    /** A store that is away says nothing about this message; whatever else goes wrong would go wrong for ever. */
    private Brought failed(Throwable failure) {
        return new Brought.Later(account.shortRest(), !(failure instanceof StoreUnavailable), 0);
    }

    private Mono<Brought> bring(Parcel parcel, Correspondent person) {
        Instant now = clock.instant();
        if (!account.isOpen(now)) {
            return Mono.just(new Brought.Later(account.shortRest(), false, 0));
        }
        if (!person.conversation().equals(parcel.conversation().id())) {
            return Mono.just(
                    parcel.coach().isEmpty() ? new Brought.Nothing() : new Brought.Refused(Reasons.OTHER_TALK));
        }
        if (isUnasked(parcel)) {
            return Mono.just(new Brought.Nothing());
        }
        if (isReportedClosed(parcel, person) || !window.isOpen(person.writtenAt(), now)) {
            return notice.instead(parcel, person);
        }
        return links.in(voices(parcel), parcel)
                .map(voices -> Rendering.together(voices, parcel.conversation().language()))
                .flatMap(all -> send(parcel, person, all));
    }

    /** What was reported before the person wrote is over. */
    private static boolean isReportedClosed(Parcel parcel, Correspondent person) {
        Instant closedAt = parcel.closedAt();
        Instant writtenAt = person.writtenAt();
        return closedAt != null && (writtenAt == null || !writtenAt.isAfter(closedAt));
    }

    /** Whoever told of violence at home gets nothing that they did not ask for: somebody else may see the phone (H4). */
    private static boolean isUnasked(Parcel parcel) {
        return AnswerNotice.isTooRisky(parcel.conversation())
                && parcel.conversation().holder() != Holder.COACH
                && parcel.messages().stream()
                        .allMatch(said -> said.from() == Event.Sender.BOT && said.replyTo() == null);
    }

    private Mono<Brought> send(Parcel parcel, Correspondent person, List<Sendable> all) {
        int part = parcel.id().part();
        if (part >= all.size()) {
            return Mono.just(new Brought.Nothing());
        }
        return pace.turn(person.id(), clock.instant())
                .map(wait -> Mono.<Brought>just(new Brought.Later(wait, false, 0)))
                .orElseGet(() -> send(parcel, person, all.get(part), part + 1 < all.size()));
    }

    private static List<Voice> voices(Parcel parcel) {
        List<Voice> voices = new ArrayList<>();
        for (Event.Message message : parcel.messages()) {
            String name = message.from() == Event.Sender.COACH ? message.name() : "";
            voices.add(new Voice(name, message.body()));
        }
        return voices;
    }

    private Mono<Brought> send(Parcel parcel, Correspondent person, Sendable sendable, boolean more) {
        OutgoingMessage message = OutgoingMessage.of(Recipient.of(person.phone(), person.userId()), sendable)
                .withOwnId(parcel.id().toString());
        return graph.send(message).flatMap(result -> brought(result, parcel, person, more));
    }

    private Mono<Brought> brought(SendResult result, Parcel parcel, Correspondent person, boolean more) {
        if (result instanceof SendResult.Refused refused && refused.remedy() == Remedy.WINDOW_CLOSED) {
            return notice.instead(parcel, person);
        }
        if (result instanceof SendResult.Accepted) {
            account.works();
        }
        return Mono.just(account.brought(result, parcel.tries(), more, clock.instant()));
    }

    @Override
    public boolean waitsAfter(int code) {
        return Remedy.of(code) == Remedy.WINDOW_CLOSED;
    }

    @Override
    public CompletionStage<Optional<Instant>> openUntil(ConversationId conversation) {
        return people.find(conversation)
                .thenApply(found -> found.map(Correspondent::writtenAt).map(window::closesAt));
    }

    @Override
    public Optional<URI> invitation(String words) {
        return invitation.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create(invitation
                        + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20")));
    }

    @Override
    public String reason(int code) {
        return Reasons.of(code);
    }
}
