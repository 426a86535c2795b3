package nl.coachopdebank.conversation;

import java.util.Optional;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.release.WordLists;
import nl.coachopdebank.conversation.words.Spelling;

/** What a resident says about a request that waits: it is no longer wanted, when will it be, this is for the coach. */
final class WaitingTalk {
    private static final String COACH = "coach";

    private final Scene scene;
    private final HandOffDesk desk;

    WaitingTalk(Scene scene) {
        this.scene = scene;
        this.desk = new HandOffDesk(scene);
    }

    /** False when the text is about something else, or no request waits; "geen coach" asks for none in any case. */
    boolean hears(String text) {
        HandOff waiting = desk.waiting();
        WordLists lists = scene.content().wordLists();
        boolean namesCoach = Spelling.normal(text).contains(COACH);
        if ((waiting != null || namesCoach) && lists.hears(WordList.WITHDRAW, text)) {
            new Withdrawal(scene).ask();
            return true;
        }
        return waiting != null && hears(waiting, lists, text);
    }

    private boolean hears(HandOff waiting, WordLists lists, String text) {
        Optional<String> message = message(text);
        message.ifPresent(words -> pass(waiting, words));
        if (message.isEmpty() && lists.hears(WordList.WHEN, text)) {
            desk.sayPromise(desk.renewsMissedPromise());
            desk.goOnWaiting(waiting);
            return true;
        }
        return message.isPresent();
    }

    /** What the coach is to know, as typed; empty when nothing is. */
    private Optional<String> message(String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        int from = scene.content().wordLists().after(WordList.FOR_COACH, words);
        return from < 0 || from == words.length ? Optional.empty() : lastWords(text, words.length - from);
    }

    /** The end of the text that holds this many words. */
    private static Optional<String> lastWords(String text, int count) {
        for (int at = 0; at < text.length(); at++) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && Character.isLetterOrDigit(text.charAt(at))) {
                String rest = text.substring(at);
                if (Spelling.tokens(Spelling.normal(rest)).length == count) {
                    return Optional.of(rest.strip());
                }
            }
        }
        return Optional.empty();
    }

    private void pass(HandOff waiting, String words) {
        if (new PrivateMatters(scene).isIn(words)) {
            scene.composer.say(Phrase.TOLD_COACH_PRIVATE);
        } else {
            scene.handOff = Wish.told(waiting, words);
            scene.composer.say(Phrase.TOLD_COACH);
        }
        desk.goOnWaiting(waiting);
    }
}
