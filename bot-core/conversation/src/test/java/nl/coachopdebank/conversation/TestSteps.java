package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.AskChoice;
import nl.coachopdebank.conversation.release.AskMunicipality;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Button;
import nl.coachopdebank.conversation.release.End;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Hearing.Asks;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Question;
import nl.coachopdebank.conversation.release.Range;
import nl.coachopdebank.conversation.release.Say;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.Unit;
import nl.coachopdebank.conversation.release.Words;
import org.jspecify.annotations.Nullable;

/** Steps for test flows. A question's texts name its fact, so that a test can tell which was said. */
final class TestSteps {
    private TestSteps() {}

    static Text text(String dutch) {
        return Text.of(dutch, "EN " + dutch);
    }

    static Text onWhatsApp(String dutch, String there) {
        return new Text(Map.of(Language.NL, dutch, Language.EN, "EN " + dutch), Map.of(Language.NL, there));
    }

    static Question question(String fact) {
        return question(fact, Hearing.PLAIN);
    }

    private static Question question(String fact, Hearing hearing) {
        return new Question(
                fact,
                text("Vraag " + fact + "?"),
                text("Reden " + fact + "."),
                text("Uitleg " + fact + "."),
                text("Hulp " + fact + "."),
                text("Voorbeeld " + fact + "."),
                text("Label " + fact),
                null,
                hearing,
                Words.NONE);
    }

    static AskText askText(String fact, Option... options) {
        Hearing wish = new Hearing(Asks.WISH, Words.NONE, Words.NONE, false, false);
        return new AskText(fact, Condition.ALWAYS, question(fact, wish), List.of(options));
    }

    static AskMunicipality askMunicipality(String fact) {
        return new AskMunicipality(fact, Condition.ALWAYS, question(fact));
    }

    static AskChoice ask(String fact, Option... options) {
        return ask(fact, Condition.ALWAYS, null, options);
    }

    static AskChoice ask(String fact, Condition when, @Nullable Unit unit, Option... options) {
        return new AskChoice(fact, when, question(fact), List.of(options), unit);
    }

    static Option option(String value, String label, String... synonyms) {
        return option(value, label, null, synonyms);
    }

    static Option option(String value, String label, @Nullable Range range, String... synonyms) {
        return new Option(value, text(label), words(synonyms), range);
    }

    static Range range(int from, int to) {
        return new Range(from, to);
    }

    static Words words(String... dutch) {
        return new Words(Map.of(Language.NL, List.of(dutch)));
    }

    static Say say(String id, String dutch, Button... buttons) {
        return new Say(id, Condition.ALWAYS, text(dutch), new ArrayList<>(Arrays.asList(buttons)));
    }

    static Button button(String value, String label) {
        return new Button(value, text(label));
    }

    static End end(@Nullable String dutch) {
        return new End("klaar", Condition.ALWAYS, dutch == null ? null : text(dutch));
    }
}
