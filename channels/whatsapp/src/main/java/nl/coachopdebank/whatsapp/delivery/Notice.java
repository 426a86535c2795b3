package nl.coachopdebank.whatsapp.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.AnswerNotice;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.pipeline.Brought;
import nl.coachopdebank.pipeline.Correspondent;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Parcel;
import nl.coachopdebank.whatsapp.graph.GraphClient;
import nl.coachopdebank.whatsapp.graph.OutgoingMessage;
import nl.coachopdebank.whatsapp.graph.Recipient;
import nl.coachopdebank.whatsapp.graph.Remedy;
import nl.coachopdebank.whatsapp.graph.SendResult;
import nl.coachopdebank.whatsapp.graph.Template;
import reactor.core.publisher.Mono;

/**
 * Outside the window a coach's answer waits, and one notice that it is ready goes out: an approved template with a button. Only
 * when the resident said yes to that, only for a coach, and once a day (C5).
 */
public final class Notice {
    /** With this begins our own id of a notice; the id of the message that waits follows. */
    public static final String OWN_ID = "notice:";

    /** Why a message waits whose notice did not arrive; see {@code Reasons}. */
    public static final int FAILED = Reasons.NOTICE_FAILED;

    /** Why a message waits whose notice went out. */
    public static final int SENT = Reasons.NOTICE_SENT;

    /** No second one for the same window that is closed. */
    private static final Duration ONCE_IN = Duration.ofHours(24);

    private static final String DUTCH = "nl";
    private static final int MOST_SPACES = 4;

    private final GraphClient graph;
    private final Correspondents people;
    private final Account account;
    private final List<String> templates;
    private final Duration unknownAfter;
    private final Clock clock;

    /**
     * @param templates names of the approved templates, the spare ones after the first; empty = no notice is sent
     * @param unknownAfter how long is waited for a report about a notice of which nobody knows whether it went out
     */
    Notice(WhatsAppChannel.Ports ports, Account account, List<String> templates, Duration unknownAfter, Clock clock) {
        this.graph = ports.graph();
        this.people = ports.people();
        this.account = account;
        this.templates = List.copyOf(templates);
        this.unknownAfter = unknownAfter;
        this.clock = clock;
    }

    /** What is done in place of sending this; the message itself waits. */
    Mono<Brought> instead(Parcel parcel, Correspondent person) {
        Conversation conversation = parcel.conversation();
        Instant now = clock.instant();
        if (parcel.coach().isEmpty()) {
            return waits(Reasons.WAITS_FOR_RESIDENT);
        }
        if (!AnswerNotice.isAllowed(conversation)) {
            return waits(Reasons.NO_NOTICE_ALLOWED);
        }
        Instant before = person.noticedAt();
        if (before != null && now.isBefore(before.plus(ONCE_IN))) {
            return waits(Reasons.NOTICE_SENT);
        }
        Instant about = person.noticingAt();
        if (about != null && person.awaitsNotice() && now.isBefore(about.plus(unknownAfter))) {
            return Mono.just(new Brought.Later(Duration.between(now, about.plus(unknownAfter)), false, 0));
        }
        return Mono.fromCompletionStage(() -> people.noticing(person.id(), now))
                .then(Mono.defer(() -> send(
                        new Errand(
                                parcel, person, drafts(conversation.language().code())),
                        0)));
    }

    /** One notice that is to be sent, in the first of these drafts that Meta takes. */
    private record Errand(Parcel parcel, Correspondent person, List<Draft> drafts) {
        /** Nothing was heard of one before. */
        boolean isSecond() {
            return person.awaitsNotice();
        }
    }

    private record Draft(String template, String language) {}

    /** A template that is not there in the language of the talk may be in Dutch. */
    private List<Draft> drafts(String language) {
        return templates.stream()
                .flatMap(name -> Stream.of(new Draft(name, language), new Draft(name, DUTCH)))
                .distinct()
                .toList();
    }

    private Mono<Brought> send(Errand errand, int which) {
        if (which >= errand.drafts().size()) {
            account.raise("no notice", clock.instant());
            return refused(errand, new Brought.Waits(Reasons.NOTICE_FAILED));
        }
        Parcel parcel = errand.parcel();
        OutgoingMessage message = OutgoingMessage.of(
                        Recipient.of(errand.person().phone(), errand.person().userId()),
                        template(errand.drafts().get(which), parcel.coach()))
                .withOwnId(OWN_ID + parcel.id());
        return graph.send(message).flatMap(result -> sent(result, errand, which));
    }

    private Mono<Brought> sent(SendResult result, Errand errand, int which) {
        if (result instanceof SendResult.Accepted) {
            account.works();
            return noted(errand.person()).thenReturn(new Brought.Waits(Reasons.NOTICE_SENT));
        }
        if (result instanceof SendResult.Unknown) {
            return errand.isSecond()
                    ? noted(errand.person()).thenReturn(new Brought.Waits(Reasons.NOTICE_UNHEARD))
                    : Mono.just(new Brought.Later(unknownAfter, true, 0));
        }
        if (result instanceof SendResult.Refused refused) {
            if (refused.remedy() == Remedy.SPARE_TEMPLATE || refused.remedy() == Remedy.MEND_TEMPLATE) {
                return next(errand, which);
            }
            if (refused.remedy() == Remedy.OTHER_CHANNEL || refused.remedy() == Remedy.NOT_TODAY) {
                return refused(errand, new Brought.Waits(Reasons.NOTICE_FAILED));
            }
        }
        Brought later = account.brought(result, errand.parcel().tries(), false, clock.instant());
        return refused(errand, later instanceof Brought.Refused ? new Brought.Waits(Reasons.NOTICE_FAILED) : later);
    }

    private Mono<Brought> next(Errand errand, int which) {
        Draft draft = errand.drafts().get(which);
        boolean inDutchToo = which + 1 < errand.drafts().size()
                && errand.drafts().get(which + 1).template().equals(draft.template());
        if (!inDutchToo) {
            account.raise("template refused " + draft.template(), clock.instant());
        }
        return send(errand, which + 1);
    }

    /** It did not go out; if that cannot be noted, it counts as one of which nothing is known. */
    private Mono<Brought> refused(Errand errand, Brought then) {
        return Mono.fromCompletionStage(() -> people.notNoticed(errand.person().id()))
                .onErrorComplete()
                .thenReturn(then);
    }

    /** No second one in a day. If that cannot be noted, Meta's report still tells that it went out. */
    private Mono<Void> noted(Correspondent person) {
        return Mono.fromCompletionStage(() -> people.noticed(person.id(), clock.instant()))
                .onErrorComplete();
    }

    /** The button means what "verder" means: what waited follows, and the bot goes on if a coach has left. */
    private static Template template(Draft draft, String coach) {
        String firstName = coach.strip().replaceAll("[\\r\\n\\t]+| {" + (MOST_SPACES + 1) + ",}", " ");
        return new Template(
                draft.template(),
                draft.language(),
                List.of(Template.Parameter.of(firstName.isBlank() ? "Een coach" : firstName)),
                List.of(Command.CONTINUE.value()));
    }

    private static Mono<Brought> waits(int why) {
        return Mono.just(new Brought.Waits(why));
    }
}
