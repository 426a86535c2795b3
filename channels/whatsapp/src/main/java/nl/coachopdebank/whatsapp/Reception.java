package nl.coachopdebank.whatsapp;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.coachopdebank.conversation.ConversationInput.Revoked;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Correspondents.Renamed;
import nl.coachopdebank.pipeline.DeliveryReports;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.MessageHead;
import nl.coachopdebank.whatsapp.webhook.MessageKey;
import nl.coachopdebank.whatsapp.webhook.Notification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does what a webhook tells: messages go to their conversations, statuses to who keeps what was sent, and what is wrong to a
 * person. All of it may be done twice. */
public final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private static final String STOP = "stop";
    private static final String MARKETING = "marketing";

    private final String phoneNumberId;
    private final MailRoom mailRoom;
    private final Correspondents correspondents;
    private final Inbox inbox;
    private final StatusDesk statuses;
    private final TroubleDesk troubles;
    private final Clock clock;
    private final Tally tally;

    /** Where it goes. */
    public record Ports(
            Correspondents correspondents,
            Inbox inbox,
            Passes passes,
            DeliveryReports reports,
            ChannelTroubles troubles) {}

    /** @param phoneNumberId Meta's id of our number: what came to another is passed over */
    public Reception(Ports ports, String phoneNumberId, Clock clock, MeterRegistry meters) {
        this.phoneNumberId = phoneNumberId;
        this.correspondents = ports.correspondents();
        this.inbox = ports.inbox();
        this.clock = clock;
        tally = new Tally(meters);
        mailRoom = new MailRoom(correspondents, ports.inbox(), ports.passes(), clock);
        troubles = new TroubleDesk(ports.troubles(), clock);
        statuses = new StatusDesk(ports.reports(), correspondents, troubles, clock, tally);
    }

    /**
     * Completes when everything is durable, with the messages that were not handled before; fails when something could not be
     * stored: then the whole is to be sent again.
     */
    Mono<List<MailRoom.Arrived>> receive(Notification notification) {
        List<Happening> ours =
                notification.happenings().stream().filter(this::isOurs).toList();
        ours.forEach(happening -> tally.happening(happening.getClass()));
        return byTime(ours)
                .concatMap(this::deliver)
                .collectList()
                .flatMap(arrived -> rest(ours)
                        .thenReturn(arrived.stream().flatMap(List::stream).toList()));
    }

    /** Groups are not served: an answer in private would tell that somebody wrote. */
    private boolean isOurs(Happening happening) {
        MessageHead head = head(happening);
        if (head != null && head.inGroup()) {
            tally.happening("in-a-group");
            return false;
        }
        boolean ours = Addressed.to(happening).map(phoneNumberId::equals).orElse(true);
        if (!ours) {
            tally.happening("to-another-number");
        }
        return ours;
    }

    private static @Nullable MessageHead head(Happening happening) {
        return Addressed.head(happening).orElse(null);
    }

    /** One stretch of messages, then one change of a person. A pass may lead what follows it to another talk. */
    private record Stretch(List<Letter> letters, Happening.@Nullable PersonChanged change) {}

    /** What was said, in the order of its moments: equal ones keep the order of the body. */
    private Flux<Stretch> byTime(List<Happening> happenings) {
        List<Happening> sorted = happenings.stream()
                .filter(happening -> Addressed.at(happening).isPresent())
                .sorted(Comparator.comparing(
                        happening -> Addressed.at(happening).orElse(Instant.MAX)))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        for (Happening happening : sorted) {
            if (happening instanceof Happening.PersonChanged change) {
                stretches.add(new Stretch(List.copyOf(letters), change));
                letters.clear();
            } else {
                Optional<Letter> letter = letter(happening);
                letter.ifPresent(letters::add);
                if (letter.filter(Entrance::hasPass).isPresent()) {
                    stretches.add(new Stretch(List.copyOf(letters), null));
                    letters.clear();
                }
            }
        }
        stretches.add(new Stretch(List.copyOf(letters), null));
        return Flux.fromIterable(stretches);
    }

    /** One message that makes us stumble costs no other. */
    private Optional<Letter> letter(Happening happening) {
        try {
            return read(happening);
        } catch (RuntimeException e) {
            tally.happening("stumbled-over");
            LOG.error("A message could not be taken in: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private Optional<Letter> read(Happening happening) {
        if (happening instanceof Happening.ResidentMessage message) {
            return Optional.of(Letter.of(message, clock));
        }
        if (happening instanceof Happening.ChatOpened opened) {
            return Optional.of(Letter.of(opened, clock));
        }
        return happening instanceof Happening.AnsweredElsewhere echo
                ? Optional.of(Letter.of(echo, clock))
                : Optional.empty();
    }

    private Mono<List<MailRoom.Arrived>> deliver(Stretch stretch) {
        Mono<Void> change = stretch.change() == null ? Mono.empty() : change(stretch.change());
        return mailRoom.deliver(stretch.letters())
                .flatMap(round -> (round.conflict() ? conflict() : Mono.<Void>empty())
                        .then(change)
                        .thenReturn(round.arrived()));
    }

    private Mono<Void> change(Happening.PersonChanged change) {
        if (!change.before().isKnown() || !change.after().isKnown()) {
            return Mono.empty();
        }
        return Mono.fromCompletionStage(() -> correspondents.renamed(
                        Letter.aliases(change.before(), null), Letter.aliases(change.after(), null)))
                .flatMap(result -> result == Renamed.CONFLICT ? conflict() : Mono.empty());
    }

    private Mono<Void> conflict() {
        tally.conflict();
        return troubles.raise(TroubleDesk.ALIAS_CONFLICT);
    }

    private Mono<Void> rest(List<Happening> happenings) {
        return Flux.fromIterable(happenings).flatMap(this::take).then();
    }

    private Mono<Void> take(Happening happening) {
        if (happening instanceof Happening.StatusUpdate status) {
            return statuses.take(status);
        } else if (happening instanceof Happening.Preference preference) {
            return prefer(preference);
        } else if (happening instanceof Happening.AccountEvent event) {
            return troubles.take(event);
        } else if (happening instanceof Happening.AccountError error) {
            return troubles.take(error);
        } else if (happening instanceof Happening.Revoke revoke) {
            return takeBack(revoke);
        }
        return Mono.empty();
    }

    /** A message that is not known was never shown to anybody here. */
    private Mono<Void> takeBack(Happening.Revoke revoke) {
        MessageKey taken = new MessageKey(revoke.head().key().phoneNumberId(), revoke.messageId());
        Revoked input = new Revoked(InputId.of(revoke.head().key()), clock.instant(), InputId.of(taken));
        return Mono.fromCompletionStage(() -> correspondents.conversationOf(InputId.whole(taken)))
                .flatMap(Mono::justOrEmpty)
                .flatMap(conversation -> Mono.fromCompletionStage(() -> inbox.append(conversation, input)))
                .flatMap(appended -> appended == Appended.FULL
                        ? Mono.error(new StoreBusy("the inbox is full"))
                        : Mono.<Void>empty());
    }

    private Mono<Void> prefer(Happening.Preference preference) {
        boolean marketing =
                preference.category().isEmpty() || preference.category().startsWith(MARKETING);
        return marketing && preference.person().isKnown()
                ? Mono.fromCompletionStage(() -> correspondents.refusesMarketing(
                        Letter.aliases(preference.person(), null), Objects.equals(preference.value(), STOP)))
                : Mono.empty();
    }
}
