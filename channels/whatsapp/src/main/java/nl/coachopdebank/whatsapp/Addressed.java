package nl.coachopdebank.whatsapp;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.MessageHead;

/** To which number of ours something happened, where that is told. */
final class Addressed {
    private Addressed() {}

    /** Meta's id of the number; empty for what concerns the whole account, and for an error without one. */
    static Optional<String> to(Happening happening) {
        if (happening instanceof Happening.StatusUpdate status) {
            return Optional.of(status.key().phoneNumberId());
        } else if (happening instanceof Happening.AnsweredElsewhere echo) {
            return Optional.of(echo.key().phoneNumberId());
        } else if (happening instanceof Happening.AccountError error) {
            return Optional.of(error.phoneNumberId()).filter(id -> !id.isEmpty());
        }
        return head(happening).map(head -> head.key().phoneNumberId());
    }

    /** When a person or a colleague did it; the end of time when that is not told, empty when no talk is about it. */
    static Optional<Instant> at(Happening happening) {
        Optional<Instant> echoed = of(happening, Happening.AnsweredElsewhere.class)
                .map(echo -> Objects.requireNonNullElse(echo.sentAt(), Instant.MAX));
        return echoed.or(() -> head(happening).map(head -> Objects.requireNonNullElse(head.sentAt(), Instant.MAX)));
    }

    /** The head of what a person did. */
    static Optional<MessageHead> head(Happening happening) {
        return Stream.<Optional<MessageHead>>of(
                        of(happening, Happening.ResidentMessage.class).map(Happening.ResidentMessage::head),
                        of(happening, Happening.NotYetThere.class).map(Happening.NotYetThere::head),
                        of(happening, Happening.ChatOpened.class).map(Happening.ChatOpened::head),
                        of(happening, Happening.Reaction.class).map(Happening.Reaction::head),
                        of(happening, Happening.Edit.class).map(Happening.Edit::head),
                        of(happening, Happening.Revoke.class).map(Happening.Revoke::head),
                        of(happening, Happening.PersonChanged.class).map(Happening.PersonChanged::head))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> Optional<T> of(Happening happening, Class<T> kind) {
        return Optional.of(happening).filter(kind::isInstance).map(kind::cast);
    }
}
