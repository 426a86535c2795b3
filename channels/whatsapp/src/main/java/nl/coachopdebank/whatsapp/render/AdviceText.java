package nl.coachopdebank.whatsapp.render;

import java.util.stream.Collectors;
import nl.coachopdebank.conversation.Advice;
import nl.coachopdebank.conversation.Advice.Route;
import nl.coachopdebank.conversation.Advice.Why;
import nl.coachopdebank.conversation.release.Language;

/** The routes that are offered, each with what it is; and why. */
final class AdviceText {
    private AdviceText() {}

    /** @param withRoutes whether the routes are not in the words of the message already */
    static String of(Advice advice, boolean withRoutes, Language language) {
        String routes = withRoutes
                ? advice.routes().stream().map(route -> route(route, language)).collect(Collectors.joining("\n"))
                : "";
        String why = advice.why().isEmpty() ? "" : why(advice, language);
        return routes + (routes.isEmpty() || why.isEmpty() ? "" : "\n\n") + why;
    }

    private static String route(Route route, Language language) {
        StringBuilder line = new StringBuilder("- ").append(Markdown.bold(route.title()));
        if (!route.text().isBlank()) {
            line.append(": ").append(Markdown.onOneLine(route.text()));
        }
        if (route.role() != null) {
            line.append(' ').append(Wording.ROUTE_WITH.in(language, Markdown.escaped(route.role())));
        }
        if (route.leadsAway()) {
            line.append(' ').append(route.action());
        }
        return line.toString();
    }

    private static String why(Advice advice, Language language) {
        return Markdown.bold(Wording.WHY.in(language)) + "\n" + Wording.WHY_INTRO.in(language) + "\n"
                + advice.why().stream().map(AdviceText::reason).collect(Collectors.joining("\n"));
    }

    private static String reason(Why why) {
        String answer = Markdown.escaped(why.answer());
        String end = answer.matches(".*[.!?]") ? " " : ". ";
        return "- " + Markdown.bold(why.fact()) + ": " + answer + end + Markdown.escaped(why.rule());
    }
}
