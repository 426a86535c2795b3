package nl.coachopdebank.conversation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.Topic;

/** What a resident is seen to have said by pressing a button. */
final class Pressed {
    private static final Map<Command, Phrase> LABELS = new EnumMap<>(Map.ofEntries(
            Map.entry(Command.COACH, Phrase.LABEL_COACH),
            Map.entry(Command.MENU, Phrase.LABEL_MENU),
            Map.entry(Command.SKIP, Phrase.LABEL_SKIP),
            Map.entry(Command.WHY, Phrase.LABEL_WHY),
            Map.entry(Command.BACK, Phrase.LABEL_BACK),
            Map.entry(Command.CONTINUE, Phrase.LABEL_CONTINUE),
            Map.entry(Command.CORRECT, Phrase.LABEL_CORRECT),
            Map.entry(Command.WITHDRAW, Phrase.LABEL_WITHDRAW),
            Map.entry(Command.UNSHARE, Phrase.LABEL_UNSHARE),
            Map.entry(Command.SUMMARY, Phrase.LABEL_SUMMARY),
            Map.entry(Command.DUTCH, Phrase.LABEL_DUTCH),
            Map.entry(Command.MORE, Phrase.LABEL_MORE),
            Map.entry(Command.WEB, Phrase.LABEL_WEB)));
    private static final Map<String, Phrase> OTHERS = Map.of(
            Withdrawal.YES, Phrase.WITHDRAW_YES,
            Withdrawal.NO, Phrase.WITHDRAW_NO,
            AnswerNotice.YES, Phrase.NOTICE_YES,
            AnswerNotice.NO, Phrase.NOTICE_NO,
            TopicTalk.NONE, Phrase.NONE_LABEL,
            LastQuestion.MISFIT, Phrase.LABEL_MISFIT,
            LastWords.PASS_ON, Phrase.LABEL_PASS_ON);
    /** For a button that nothing is known about (any more): a press, without words put in a mouth. */
    private static final String UNKNOWN = "\u2022";

    private final Scene scene;

    Pressed(Scene scene) {
        this.scene = scene;
    }

    /** The label as it was offered; for an older button the present name of what it stands for. Never empty. */
    String label(String value) {
        return scene.offered.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .or(() -> Command.ofValue(value).map(LABELS::get).map(scene::text))
                .or(() -> Optional.ofNullable(OTHERS.get(value)).map(scene::text))
                .or(() -> Optional.ofNullable(ConsentDesk.LABELS.get(ConsentDesk.answerIn(value)))
                        .map(scene::text))
                .or(() -> linked(value).map(scene::text))
                .or(() -> Optional.of(Phrase.LABEL_COMPARE)
                        .filter(label -> value.startsWith(CompareTalk.COMPARE))
                        .map(scene::text))
                .or(() -> new Corrections(scene).labelOf(value))
                .filter(label -> !label.isBlank())
                .orElse(UNKNOWN);
    }

    private Optional<Text> linked(String value) {
        int colon = value.indexOf(':');
        String id = value.substring(colon + 1);
        return switch (colon < 0 ? "" : value.substring(0, colon)) {
            case "flow" -> scene.content().flow(id).map(Flow::title);
            case "topic" -> scene.content().topic(id).map(Topic::title);
            case "scheme" -> scene.content().scheme(id).map(Scheme::name);
            default -> Optional.empty();
        };
    }
}
