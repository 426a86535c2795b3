package nl.coachopdebank.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.release.WordLists;
import nl.coachopdebank.conversation.words.Excerpt;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;
import nl.coachopdebank.conversation.words.YesNo;

/** What a resident says about a request that waits: it is no longer wanted, when will it be, this is for the coach. */
final class WaitingTalk {
    private static final String COACH = "coach";
    /** How long somebody waits is no wish. */
    private static final Set<String> TIME = Set.of(
            ("uur uren dag dagen week weken minuut minuten kwartier lang steeds zo hele halve twee drie vier vijf tien nou"
                            + " hour hours day days minutes long ages half two three four five ten still here hier")
                    .split(" "));

    private final Scene scene;
    private final HandOffDesk desk;

    WaitingTalk(Scene scene) {
        this.scene = scene;
        this.desk = new HandOffDesk(scene);
    }

    /** False when the text is about something else, or no request waits. */
    boolean hears(String text) {
        HandOff waiting = desk.waiting();
        WordLists lists = scene.content().wordLists();
        if (waiting == null) {
            return lists.hears(WordList.WITHDRAW, text) && wantsNone(text);
        }
        if (lists.hears(WordList.WITHDRAW, text) || isHalfAYes(text)) {
            new Withdrawal(scene).ask();
            return true;
        }
        return hears(waiting, lists, text);
    }

    /** "Geen coach" while none was asked for: all that is said, or beside the answer to what was asked. */
    private boolean wantsNone(String text) {
        String normal = Spelling.normal(text);
        String[] rest = without(WordList.WITHDRAW, text);
        Ask ask = new Questions(scene).waiting();
        String answer = String.join(" ", rest);
        if (!normal.contains(COACH)) {
            return false;
        }
        if (SmallWords.isMereAsking(Phrasing.of(answer))) {
            new Withdrawal(scene).ask();
            return true;
        }
        boolean answers = ask != null
                && !(ask instanceof AskText)
                && scene.reader().read(ask, answer).isPresent();
        if (answers) {
            new AnswerTurn(scene).read(answer);
        }
        return answers;
    }

    /** An "ok" to the question whether a request is to be taken back. */
    private boolean isHalfAYes(String text) {
        return YesNo.isYes(Spelling.normal(text))
                && scene.offered.stream().anyMatch(choice -> choice.value().equals(Withdrawal.YES));
    }

    private String[] without(WordList list, String text) {
        return scene.content().wordLists().without(list, Spelling.tokens(Spelling.normal(text)));
    }

    private boolean hears(HandOff waiting, WordLists lists, String text) {
        Optional<String> message = message(text);
        message.ifPresent(words -> pass(waiting, words));
        if (message.isEmpty() && lists.hears(WordList.WHEN, text) && !isWish(text)) {
            desk.sayPromise(desk.renewsMissedPromise());
            desk.goOnWaiting(waiting);
            return true;
        }
        return message.isPresent();
    }

    /** "Ik wacht al twee jaar op een baan" at an open question is its answer, not a question after the coach. */
    private boolean isWish(String text) {
        boolean open = new Questions(scene).waiting() instanceof AskText;
        return open
                && !SideQuestion.looksLikeOne(text, false)
                && !Spelling.normal(text).contains(COACH)
                && Stream.of(without(WordList.WHEN, text))
                        .filter(word -> !TIME.contains(word))
                        .anyMatch(word -> !SmallWords.isMereAsking(Phrasing.of(word)));
    }

    /** What the coach is to know, as typed; empty when nothing is. */
    private Optional<String> message(String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        int from = scene.content().wordLists().after(WordList.FOR_COACH, words);
        if (from >= 0) {
            return from == words.length ? Optional.empty() : Optional.of(Excerpt.from(text, from));
        }
        return asksTheCoach(text) ? Optional.of(text.strip()) : Optional.empty();
    }

    /** "Kan de coach morgen bellen": that is for the coach to say. */
    private boolean asksTheCoach(String text) {
        return scene.content().wordLists().hears(WordList.TO_COACH, text);
    }

    /** False when no request waits. */
    boolean passOn(String words) {
        HandOff waiting = desk.waiting();
        if (waiting != null) {
            pass(waiting, words);
        }
        return waiting != null;
    }

    private void pass(HandOff waiting, String words) {
        if (new PrivateMatters(scene).isIn(words)) {
            scene.composer.say(Phrase.TOLD_COACH_PRIVATE);
        } else {
            scene.handOff = Wish.told(waiting, words);
            Revocation.noteWords(scene, words);
            scene.composer.say(isShared(waiting.consent().given()) ? Phrase.TOLD_COACH : Phrase.TOLD_COACH_HERE);
        }
        if (asksTheCoach(words)) {
            scene.composer.say(Phrase.COACH_DECIDES);
        }
        desk.goOnWaiting(waiting);
    }

    /** Only then does a coach see what stands beside the request. */
    private static boolean isShared(Given given) {
        return given == Given.ALL || given == Given.ANSWERS;
    }
}
