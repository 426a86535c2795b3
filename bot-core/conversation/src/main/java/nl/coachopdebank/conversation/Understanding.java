package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.SafetyRule;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * What the bot makes of one sentence while no question waits and nothing was said before: the same order as in a talk, safety
 * first, then commands, a person, and what is known. Pure.
 *
 * @param topic of an answer or a person: what was recognised; of safety its signal, of a command its name; null for the rest
 * @param confidence 0 to 1; 1 for what is heard by its words
 * @param alternatives what else it may be about, likeliest first; empty for what is heard by its words
 */
public record Understanding(
        Decision decision, @Nullable String topic, double confidence, Language language, List<Candidate> alternatives) {
    /** What the bot does. */
    public enum Decision {
        /** Help comes first, and alone. */
        SAFETY,
        /** A coach is asked for. */
        HUMAN,
        COMMAND,
        ANSWER,
        CLARIFY,
        /** It says that it does not know. */
        NONE
    }

    public Understanding {
        alternatives = List.copyOf(alternatives);
    }

    /** @param recognition what the text seems to be about, apart from its words for help, commands and persons */
    public static Understanding of(String text, Language own, RegionContent content, Recognition recognition) {
        Optional<SafetyRule> alarm = content.safety().find(text).filter(SafetyRule::stops);
        if (alarm.isPresent()) {
            return heard(Decision.SAFETY, alarm.get().signal(), own);
        }
        Optional<Command> command = content.command(Spelling.normal(text));
        if (command.isPresent() && command.get() != Command.COACH) {
            return heard(Decision.COMMAND, command.get().value().substring(1), own);
        }
        if (command.isPresent() || content.wordLists().hears(WordList.COACH, text)) {
            return heard(Decision.HUMAN, TopicTalk.HUMAN, own);
        }
        return recognised(Refusal.respected(text, content, recognition));
    }

    private static Understanding heard(Decision decision, String what, Language language) {
        return new Understanding(decision, what, 1, language, List.of());
    }

    private static Understanding recognised(Recognition recognition) {
        List<Candidate> candidates = recognition.candidates();
        if (candidates.isEmpty()) {
            return new Understanding(Decision.NONE, null, 0, recognition.language(), List.of());
        }
        Candidate first = candidates.get(0);
        Decision decision = switch (recognition.decision()) {
            case ANSWER -> first.topic().equals(TopicTalk.HUMAN) ? Decision.HUMAN : Decision.ANSWER;
            case CLARIFY -> Decision.CLARIFY;
            case NONE -> Decision.NONE;
        };
        boolean said = decision == Decision.ANSWER || decision == Decision.HUMAN;
        return new Understanding(
                decision,
                said ? first.topic() : null,
                first.confidence(),
                recognition.language(),
                said ? candidates.subList(1, candidates.size()) : candidates);
    }
}
