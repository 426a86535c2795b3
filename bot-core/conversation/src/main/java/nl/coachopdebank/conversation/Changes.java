package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.DecisionTable.Route;
import nl.coachopdebank.conversation.release.Phrase;

/** After a correction: what is new in the advice and what is gone, not all of it once more. */
final class Changes {
    private final Scene scene;

    Changes(Scene scene) {
        this.scene = scene;
    }

    void say(Advice before, Advice now, List<Route> routes) {
        Set<String> old = ids(before);
        Set<String> kept = ids(now);
        List<Route> added =
                routes.stream().filter(route -> !old.contains(route.id())).toList();
        List<String> gone = before.routes().stream()
                .filter(route -> !kept.contains(route.id()))
                .map(Advice.Route::title)
                .toList();
        boolean same = added.isEmpty() && gone.isEmpty() && role(before).equals(role(now));
        scene.composer.say(same ? Phrase.ADVICE_SAME : Phrase.ADVICE_CHANGED);
        if (!added.isEmpty()) {
            scene.composer.sayPersonally(scene.text(Phrase.ADVICE_NEW) + "\n" + new Triage(scene).list(added));
        }
        if (!gone.isEmpty()) {
            scene.composer.sayPersonally(scene.text(Phrase.ADVICE_GONE) + "\n- " + String.join("\n- ", gone));
        }
        new Triage(scene).sayOtherDesk();
        new VoucherTalk(scene).sayItMayHaveChanged();
        scene.composer.advice(now);
        added.stream()
                .filter(route -> !Triage.isLink(route))
                .forEach(route ->
                        scene.composer.choice(route.action(), route.title().in(scene.language)));
        scene.composer
                .choice(Command.SUMMARY, Phrase.LABEL_SUMMARY)
                .choice(Command.COACH, Phrase.LABEL_COACH)
                .choice(Command.CORRECT, Phrase.LABEL_CORRECT);
    }

    private static Set<String> ids(Advice advice) {
        return advice.routes().stream().map(Advice.Route::id).collect(Collectors.toSet());
    }

    private static String role(Advice advice) {
        return advice.routes().stream()
                .map(Advice.Route::role)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
