package nl.coachopdebank.whatsapp;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.pipeline.ChannelTroubles.Trouble;
import nl.coachopdebank.whatsapp.graph.Remedy;
import nl.coachopdebank.whatsapp.webhook.Happening;
import reactor.core.publisher.Mono;

/** Tells a person what is wrong with our account, number or templates, and takes it back at good news. */
final class TroubleDesk {
    static final String ALIAS_CONFLICT = "alias conflict";

    private static final String TEMPLATE = "template ";
    private static final Pattern OF_TEMPLATES = Pattern.compile("^(message_)?template_|_update$|^status$");
    private static final Pattern NO_WORD = Pattern.compile("[_\\s]+");

    private static final Set<Remedy> FOR_A_PERSON =
            Set.of(Remedy.OPERATOR, Remedy.STOP_UNASKED, Remedy.SPARE_TEMPLATE, Remedy.MEND_TEMPLATE);
    private static final Set<Remedy> PASSES = Set.of(Remedy.RETRY_LATER, Remedy.RETRY_FEW_TIMES, Remedy.PAIR_RATE);

    private final ChannelTroubles troubles;
    private final Clock clock;

    TroubleDesk(ChannelTroubles troubles, Clock clock) {
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Whether a failed message with this code is a matter of more than this message. */
    static boolean needsPerson(int code) {
        return FOR_A_PERSON.contains(Remedy.of(code));
    }

    Mono<Void> raise(String kind) {
        return Mono.fromCompletionStage(() -> troubles.raise(kind, clock.instant()));
    }

    /** What Meta reports of the account as a whole, and what does not pass by itself. */
    Mono<Void> take(Happening.AccountError error) {
        return PASSES.contains(Remedy.of(error.code())) ? Mono.empty() : raise(String.valueOf(error.code()));
    }

    Mono<Void> take(Happening.AccountEvent event) {
        return event.needsPerson() ? raise(kind(event)) : solve(mended(event));
    }

    private Mono<Void> solve(Predicate<String> mended) {
        return Mono.fromCompletionStage(troubles::open)
                .flatMapIterable(open -> open)
                .map(Trouble::kind)
                .filter(mended)
                .concatMap(kind -> Mono.fromCompletionStage(() -> troubles.solved(kind)))
                .then();
    }

    private static String kind(Happening.AccountEvent event) {
        String subject = OF_TEMPLATES.matcher(event.field()).replaceAll("");
        String told = words(event.event());
        if (event.template() != null) {
            return TEMPLATE + joined(subject.equals("status") ? "" : words(subject), told) + " " + event.template();
        }
        return told.startsWith("account") ? told : joined(words(subject), told);
    }

    /** Good news of a template ends what was wrong with it; of the rest, what was wrong with the same subject. */
    private static Predicate<String> mended(Happening.AccountEvent event) {
        if (event.template() != null) {
            return kind -> kind.startsWith(TEMPLATE) && kind.endsWith(" " + event.template());
        }
        String subject = words(OF_TEMPLATES.matcher(event.field()).replaceAll(""));
        return kind -> kind.startsWith(subject);
    }

    private static String joined(String some, String more) {
        return (some + " " + more).strip();
    }

    private static String words(String name) {
        return NO_WORD.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
