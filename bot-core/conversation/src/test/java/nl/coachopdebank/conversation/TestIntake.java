package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.TestSteps.end;
import static nl.coachopdebank.conversation.TestSteps.option;
import static nl.coachopdebank.conversation.TestSteps.question;
import static nl.coachopdebank.conversation.TestSteps.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.AskNumber;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Option;

/** A counted flow that asks for several answers, for numbers and for a day. */
final class TestIntake {
    private TestIntake() {}

    static Flow flow() {
        return Flow.of(
                "intake",
                text("Intake"),
                true,
                List.of(
                        help(),
                        TestSteps.ask("soort", When.holds("hulp", "geld"), null, kinds()),
                        hours(),
                        start(),
                        pay(),
                        end("Dank je.")));
    }

    private static Option[] kinds() {
        return new Option[] {option("huur", "De huur", "huurschuld"), option("anders", "Iets anders")};
    }

    static AskChoices help() {
        return new AskChoices(
                "hulp",
                Condition.ALWAYS,
                question("hulp"),
                List.of(
                        option("geld", "Geldzorgen", "schulden", "rekeningen"),
                        option("lezen", "Lezen en schrijven", "moeite met lezen", "brieven", "kan niet lezen"),
                        option("nee", "Nee, dat gaat goed", "nee hoor", "geen van beide")),
                Set.of("nee"),
                Map.of("beide", List.of("geld", "lezen")));
    }

    static AskNumber hours() {
        return new AskNumber(
                "uren",
                Condition.ALWAYS,
                question("uren"),
                List.of(option("16", "Ongeveer 16 uur", "halve week"), option("32", "Ongeveer 32 uur")),
                BigDecimal.ONE,
                BigDecimal.valueOf(60),
                false,
                text("uur"));
    }

    static AskNumber pay() {
        return new AskNumber(
                "loon",
                Condition.ALWAYS,
                question("loon"),
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.valueOf(9_999),
                true,
                null);
    }

    static AskDate start() {
        return new AskDate("start", Condition.ALWAYS, question("start"), 0, 730);
    }

    /** A conversation in which this flow was begun; its first question waits. */
    static Chat begun(String language) {
        return Chat.aConversation(TestRelease.aRelease("r1").withFlow(flow()).build())
                .started("", language, "intake");
    }

    static Chat begun() {
        return begun("nl");
    }
}
