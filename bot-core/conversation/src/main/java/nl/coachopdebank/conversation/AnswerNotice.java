package nl.coachopdebank.conversation;

import java.util.Optional;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Spelling;
import nl.coachopdebank.conversation.words.YesNo;

/**
 * On WhatsApp a coach's answer of the next day needs a notice first, and that needs the resident's yes (C5). It is asked at each
 * request outside opening hours, after what may be shared; also when the resident leaves that question for what it is.
 */
public final class AnswerNotice {
    static final String YES = "_notice_yes";
    static final String NO = "_notice_no";

    /** The channel that lets no answer through after a day. */
    private static final String CHANNEL = "whatsapp";

    private static final String ALLOWED = "!notice:yes";
    private static final String REFUSED = "!notice:no";
    /** It was asked at the present request. */
    private static final String ASKED = "!notice:asked";

    /** Whoever told of violence at home gets no notice: somebody else may see the phone (H4). */
    private static final String VIOLENCE = "violence";

    private final Scene scene;

    AnswerNotice(Scene scene) {
        this.scene = scene;
    }

    /** Whether the resident said yes to a notice that an answer is ready, and nothing they told speaks against one. */
    public static boolean isAllowed(Conversation conversation) {
        return conversation.path().contains(ALLOWED) && !isTooRisky(conversation);
    }

    /** Whether a message that was not asked for may put the resident in danger. */
    public static boolean isTooRisky(Conversation conversation) {
        return conversation.flags().contains(VIOLENCE);
    }

    /** Asks it when it is due; true when it was asked. */
    boolean isAsked(HandOff open) {
        if (open.state() != HandOff.State.REQUESTED || !isDue() || isAnswered() || scene.flags.contains(VIOLENCE)) {
            return false;
        }
        scene.path.add(ASKED);
        scene.composer
                .say(Phrase.NOTICE_ASK)
                .choice(YES, scene.text(Phrase.NOTICE_YES))
                .choice(NO, scene.text(Phrase.NOTICE_NO));
        return true;
    }

    /** Asks it after all else when the resident went on with something else than what may be shared. */
    void askWhenPassedOver() {
        HandOff open = scene.handOff;
        if (open == null
                || !isDue()
                || !isPassedOver(open.consent())
                || scene.path.contains(ASKED)
                || scene.isWaitingForFindings()
                || new Abuse(scene).isPaused()) {
            return;
        }
        scene.composer.send();
        if (scene.offered.stream().map(Choice::value).noneMatch(AnswerNotice::isAboutTheRequest)) {
            isAsked(open);
        }
    }

    /** True when it was put before this turn, and is still open. */
    private boolean isPassedOver(Consent consent) {
        HandOff before = scene.before.handOff();
        return consent.given() == Given.OPEN
                && before != null
                && before.consent().equals(consent);
    }

    private static boolean isAboutTheRequest(String value) {
        return ConsentDesk.isAnswer(value) || value.equals(Withdrawal.YES);
    }

    private boolean isAnswered() {
        return scene.path.contains(ASKED) && (scene.path.contains(ALLOWED) || scene.path.contains(REFUSED));
    }

    private boolean isDue() {
        return scene.channel.equals(CHANNEL) && !scene.content().openingHours().isOpen(scene.now);
    }

    /** A new request outside opening hours: an earlier yes was for another one. */
    void beginAnew() {
        scene.path.remove(ASKED);
        if (isDue()) {
            scene.path.remove(ALLOWED);
            scene.path.remove(REFUSED);
        }
    }

    /** A pressed answer, of now or of long ago; false when the value is something else. */
    boolean isAnsweredBy(String value) {
        boolean yes = value.equals(YES);
        if (!yes && !value.equals(NO)) {
            return false;
        }
        keep(yes);
        scene.composer.say(yes ? Phrase.NOTICE_ALLOWED : Phrase.NOTICE_REFUSED);
        new TopicTalk(scene).backToQuestion(false);
        return true;
    }

    /** The same while a coach has the floor: nothing is said. */
    void keepQuietly(String value) {
        if (value.equals(YES) || value.equals(NO)) {
            keep(value.equals(YES));
        }
    }

    /** Reads a typed yes or no while this was the last thing asked. */
    boolean reads(String normal) {
        Optional<Choice> said =
                scene.offered.stream().filter(choice -> means(choice, normal)).findFirst();
        return said.isPresent() && isAnsweredBy(said.get().value());
    }

    private static boolean means(Choice choice, String normal) {
        boolean yes = choice.value().equals(YES);
        boolean no = choice.value().equals(NO);
        return (yes || no) && Spelling.normal(choice.label()).equals(normal)
                || (yes && YesNo.isYes(normal))
                || (no && YesNo.isNo(normal));
    }

    private void keep(boolean yes) {
        scene.path.remove(yes ? REFUSED : ALLOWED);
        scene.path.add(yes ? ALLOWED : REFUSED);
    }

    static void refuse(Scene scene) {
        scene.path.remove(ALLOWED);
    }

    static boolean isMark(String entry) {
        return entry.equals(ALLOWED) || entry.equals(REFUSED) || entry.equals(ASKED);
    }
}
