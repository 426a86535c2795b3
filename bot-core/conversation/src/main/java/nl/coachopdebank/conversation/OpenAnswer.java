package nl.coachopdebank.conversation;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.Gibberish;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;

/** Tells words of one's own from a greeting, a mere sound or a slip of the keys, where any words would do as an answer. */
final class OpenAnswer {
    private static final Set<String> HELP = Set.of("hulp", "help");
    private static final Pattern WANTS = Pattern.compile("\\b(?:ik (?:wil|wilde|zou|zoek)|(?:wil|zou|zoek) ik"
            + "|i (?:want|would|need|am looking)|im looking|id like|looking for)\\b");

    private final Scene scene;

    OpenAnswer(Scene scene) {
        this.scene = scene;
    }

    /** True when the text only greets, and does not answer the question as well: "morgen" is also a day. */
    boolean isGreeting(Ask ask, String text) {
        boolean answers =
                !(ask instanceof AskText) && scene.reader().read(ask, text).isPresent();
        return !answers && scene.content().wordLists().isAll(WordList.GREETING, Spelling.tokens(Spelling.normal(text)));
    }

    /** True when an open question is not answered by this. What only looks like nothing is believed the second time. */
    boolean isMissing(Ask ask, String text) {
        if (!(ask instanceof AskText) || scene.reader().isSuggested(ask, text)) {
            return false;
        }
        String normal = Spelling.normal(text);
        boolean firstTime = scene.position == null || scene.position.misses() == 0;
        return (SmallWords.isAllOf(Phrasing.of(text)) && (firstTime || !asksForHelp(text)))
                || new Reactions(scene).isFiller(text)
                || (firstTime && Gibberish.isAllOf(normal));
    }

    /** "Ik heb hulp nodig" tells little, and yet it is what somebody wants. */
    static boolean asksForHelp(String text) {
        return Stream.of(Spelling.tokens(Spelling.normal(text))).anyMatch(HELP::contains);
    }

    /** True when somebody wants something, and says what. */
    static boolean isWish(String text) {
        String normal = Spelling.normal(text);
        return WANTS.matcher(normal).find() && !SmallWords.isMereAsking(Phrasing.of(normal));
    }
}
