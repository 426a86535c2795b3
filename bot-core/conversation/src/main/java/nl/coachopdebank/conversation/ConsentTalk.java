package nl.coachopdebank.conversation;

import java.util.Optional;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.release.WordLists;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** What a resident says about sharing, in their own words: yes, only the answers, no, who is that, and no longer (B2). */
final class ConsentTalk {
    private final Scene scene;
    private final ConsentDesk desk;

    ConsentTalk(Scene scene) {
        this.scene = scene;
        this.desk = new ConsentDesk(scene);
    }

    /** Reads an answer to the consent that is open. While another question was put since, only words about sharing count. */
    boolean hears(String text) {
        HandOff open = open();
        if (open == null || open.consent().given() != Given.OPEN) {
            return false;
        }
        boolean asked = desk.isBeingAsked(open);
        if (asked && lists().hears(WordList.SHARE_WHO, text)) {
            explain(open);
            return true;
        }
        Optional<Given> said = said(text, asked);
        said.ifPresent(desk::answer);
        return said.isPresent();
    }

    /** Doubt is a no: words that share less count before words that share more. */
    private Optional<Given> said(String text, boolean asked) {
        if (lists().hears(WordList.SHARE_ANSWERS, text)) {
            return Optional.of(Given.ANSWERS);
        }
        if (isLabel(Phrase.CONSENT_NONE, text)
                || lists().hears(WordList.UNSHARE, text)
                || (asked && isOnly(WordList.SHARE_NONE, text))) {
            return Optional.of(Given.NONE);
        }
        boolean yes = asked && isOnly(WordList.SHARE_ALL, text) && !lists().hears(WordList.SHARE_NONE, text);
        return yes || isLabel(Phrase.CONSENT_ALL, text) ? Optional.of(Given.ALL) : Optional.empty();
    }

    private boolean isLabel(Phrase label, String text) {
        return Spelling.normal(scene.text(label)).equals(Spelling.normal(text));
    }

    /** True when the text says this and nothing else: "nee, ik woon in Kampen" is about something else. */
    private boolean isOnly(WordList list, String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        String[] rest = lists().without(list, words);
        return rest.length < words.length && SmallWords.isMereAsking(Phrasing.of(String.join(" ", rest)));
    }

    private void explain(HandOff open) {
        scene.composer.say(Phrase.CONSENT_WHO, new HandOffDesk(scene).values(open));
        desk.ask(open);
    }

    /** Takes back what was agreed to, said in a sentence; false when the text is about something else. */
    boolean takesBack(String text) {
        boolean takesBack = isShared(scene.handOff) && lists().hears(WordList.UNSHARE, text);
        if (takesBack) {
            unshare();
        }
        return takesBack;
    }

    /** Shares nothing from here on. What a coach has read cannot be taken back, and that is said. */
    void unshare() {
        HandOff handOff = scene.handOff;
        if (handOff == null || !isShared(handOff)) {
            scene.composer.say(Phrase.NOTHING_SHARED);
            return;
        }
        boolean late = handOff.state() != State.REQUESTED || handOff.takenAt() != null;
        scene.handOff = handOff.consenting(handOff.consent().answered(Given.NONE, scene.now));
        scene.composer.say(late ? Phrase.CONSENT_REVOKED_LATE : Phrase.CONSENT_REVOKED);
    }

    static boolean isShared(@Nullable HandOff handOff) {
        return handOff != null
                && (handOff.consent().given() == Given.ALL || handOff.consent().given() == Given.ANSWERS);
    }

    private @Nullable HandOff open() {
        return scene.handOff == null || !scene.handOff.isOpen() ? null : scene.handOff;
    }

    private WordLists lists() {
        return scene.content().wordLists();
    }
}
