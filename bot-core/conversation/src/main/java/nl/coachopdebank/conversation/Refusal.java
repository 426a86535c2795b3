package nl.coachopdebank.conversation;

import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.WordList;

/** "Geen coach, alleen informatie" is much like a wish for a person, and the opposite of one. */
final class Refusal {
    /** What is answered to it. */
    static final String TOPIC = "geen-coach";

    private Refusal() {}

    /** True when somebody who waits for a person says that none is wanted: asking whether one must is only a question. */
    static boolean takesBack(String text, Scene scene, Recognition recognition) {
        return recognition.candidates().get(0).topic().equals(TOPIC)
                && new HandOffDesk(scene).waiting() != null
                && scene.content().wordLists().hears(WordList.NO_COACH, text);
    }

    /** What a text is about, without a person for who says that none is wanted. */
    static Recognition respected(String text, RegionContent content, Recognition recognition) {
        List<Candidate> candidates = recognition.candidates();
        boolean person = !candidates.isEmpty() && candidates.get(0).topic().equals(TopicTalk.HUMAN);
        if (!person || content.topic(TOPIC).isEmpty() || !content.wordLists().hears(WordList.NO_COACH, text)) {
            return recognition;
        }
        Candidate refused = new Candidate(TOPIC, candidates.get(0).confidence());
        Stream<Candidate> others = candidates.stream()
                .skip(1)
                .filter(candidate -> !candidate.topic().equals(TOPIC));
        return new Recognition(
                recognition.decision(),
                Stream.concat(Stream.of(refused), others).toList(),
                recognition.language());
    }
}
