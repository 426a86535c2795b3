package nl.coachopdebank.whatsapp.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** No second one for the same window that is closed. */
    private static final Duration ONCE_IN = Duration.ofHours(24);

    private static final int MOST_SPACES = 4;

    private final GraphClient graph;
    private final Correspondents people;
    private final Account account;
    private final List<String> templates;
    private final Clock clock;

    /** @param templates names of the approved templates, the spare ones after the first; empty = no notice is sent */
    Notice(GraphClient graph, Correspondents people, Account account, List<String> templates, Clock clock) {
        this.graph = graph;
        this.people = people;
        this.account = account;
        this.templates = List.copyOf(templates);
        this.clock = clock;
    }

    /** What is done in place of sending this; the message itself waits. */
    Mono<Brought> instead(Parcel parcel, Correspondent person) {
        Conversation conversation = parcel.conversation();
        if (parcel.coach().isEmpty()) {
            return waits(Reasons.WAITS_FOR_RESIDENT);
        }
        if (!AnswerNotice.isAllowed(conversation)) {
            return waits(Reasons.NO_NOTICE_ALLOWED);
        }
        Instant before = person.noticedAt();
        if (before != null && clock.instant().isBefore(before.plus(ONCE_IN))) {
            return waits(Reasons.NOTICE_SENT);
        }
        return send(parcel, person, parcel.coach(), 0);
    }

    private Mono<Brought> send(Parcel parcel, Correspondent person, String coach, int which) {
        if (which >= templates.size()) {
            account.raise("no notice", clock.instant());
            return waits(Reasons.NOTICE_FAILED);
        }
        OutgoingMessage message = OutgoingMessage.of(
                        Recipient.of(person.phone(), person.userId()),
                        template(templates.get(which), parcel.conversation(), coach))
                .withOwnId(OWN_ID + parcel.id());
        return graph.send(message).flatMap(result -> sent(result, parcel, person, coach, which));
    }

    private Mono<Brought> sent(SendResult result, Parcel parcel, Correspondent person, String coach, int which) {
        if (result instanceof SendResult.Accepted) {
            account.works();
        }
        if (result instanceof SendResult.Accepted || result instanceof SendResult.Unknown) {
            return noted(person).thenReturn(new Brought.Waits(Reasons.NOTICE_SENT));
        }
        if (result instanceof SendResult.Refused refused) {
            if (refused.remedy() == Remedy.SPARE_TEMPLATE || refused.remedy() == Remedy.MEND_TEMPLATE) {
                account.raise("template refused " + templates.get(which), clock.instant());
                return send(parcel, person, coach, which + 1);
            }
            if (refused.remedy() == Remedy.OTHER_CHANNEL || refused.remedy() == Remedy.NOT_TODAY) {
                return waits(Reasons.NOTICE_FAILED);
            }
        }
        Brought later = account.brought(result, parcel.tries(), false, clock.instant());
        return later instanceof Brought.Refused ? waits(Reasons.NOTICE_FAILED) : Mono.just(later);
    }

    /** A store that is away does not make it unsent: tried again, it would go out twice. */
    private Mono<Void> noted(Correspondent person) {
        return Mono.fromCompletionStage(() -> people.noticed(person.id(), clock.instant()))
                .onErrorComplete();
    }

    /** The button means what "verder" means: what waited follows, and the bot goes on if a coach has left. */
    private static Template template(String name, Conversation conversation, String coach) {
        String firstName = coach.strip().replaceAll("[\\r\\n\\t]+| {" + (MOST_SPACES + 1) + ",}", " ");
        return new Template(
                name,
                conversation.language().code(),
                List.of(Template.Parameter.of(firstName.isBlank() ? "Een coach" : firstName)),
                List.of(Command.CONTINUE.value()));
    }

    private static Mono<Brought> waits(int why) {
        return Mono.just(new Brought.Waits(why));
    }
}
