package nl.coachopdebank.conversation;

import nl.coachopdebank.conversation.ConversationInput.Moved;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Text;

/** The same talk, gone on with through another door. */
public final class Doors {
    /** The choice in place of which a channel puts a link that works once. */
    public static final String LINK = "_link";

    private static final String WEB = "web";
    private static final String WHATSAPP = "whatsapp";

    /** The flow with the personal questions, which a region may keep away from WhatsApp (C1). */
    private static final String PERSONAL = "zelftriage";

    /** What is to begin in the web chat. */
    private static final String AWAITED = "!web:";

    private final Scene scene;

    /** With this begins the id of what comes in on WhatsApp, and of nothing else. */
    public static final String WHATSAPP_ID = "wa.";

    Doors(Scene scene) {
        this.scene = scene;
    }

    /** True for what was said on WhatsApp itself, and is on the phone already. */
    public static boolean isSaidOnWhatsApp(Event.Message said) {
        return said.from() != Event.Sender.BOT && said.messageId().startsWith(WHATSAPP_ID);
    }

    /** Answers go to where the resident wrote last. */
    void follow(String inputId) {
        scene.channel = inputId.startsWith(WHATSAPP_ID) ? WHATSAPP : WEB;
    }

    static boolean isOnWhatsApp(Scene scene) {
        return scene.channel.equals(WHATSAPP);
    }

    /** A text as it is said where the resident is. */
    static String words(Scene scene, Text text, Language language) {
        return isOnWhatsApp(scene) ? text.onWhatsApp(language) : text.in(language);
    }

    /** Gives a link to the web chat; who is there already goes on. */
    void toWeb() {
        if (isOnWhatsApp(scene)) {
            scene.composer.say(Phrase.WEB_LINK).choice(LINK, scene.text(Phrase.LABEL_WEB));
        } else {
            new Opening(scene).goOn();
        }
    }

    /** True when this flow is not for here: then the web chat is offered instead. */
    boolean leadsAway(String flow) {
        if (!isOnWhatsApp(scene)
                || !flow.equals(PERSONAL)
                || !scene.settings.triageOnWeb().contains(scene.region)) {
            return false;
        }
        scene.path.add(AWAITED + flow);
        scene.composer
                .say(Phrase.TRIAGE_ON_WEB)
                .choice(Command.WEB, Phrase.LABEL_WEB)
                .choice(Command.COACH, Phrase.LABEL_COACH)
                .choice(Command.MENU, Phrase.LABEL_MENU);
        return true;
    }

    void move(Moved input) {
        boolean other = !scene.channel.equals(input.channel());
        scene.channel = input.channel();
        if (!input.secretHash().isEmpty()) {
            scene.secretHash = input.secretHash();
        }
        boolean web = input.channel().equals(WEB);
        if ((web && !other) || scene.holder == Holder.COACH) {
            return;
        }
        scene.composer.say(web ? Phrase.MOVED_TO_WEB : Phrase.MOVED_TO_WHATSAPP);
        if (!web && restsHere()) {
            return;
        }
        if (scene.path.remove(AWAITED + PERSONAL) && web && new Walker(scene).start(PERSONAL)) {
            return;
        }
        HandOff waiting = new HandOffDesk(scene).waiting();
        if (waiting != null) {
            new HandOffDesk(scene).goOnWaiting(waiting);
            if (waiting.consent().given() != Consent.Given.OPEN) {
                new AnswerNotice(scene).isAsked(waiting);
            }
        } else {
            new Opening(scene).goOn();
        }
    }

    /** Personal questions that were begun in the web chat are not gone on with here where a region does not want that. */
    private boolean restsHere() {
        Flow running = scene.asks() ? scene.flow() : null;
        if (running == null
                || !running.id().equals(PERSONAL)
                || !scene.settings.triageOnWeb().contains(scene.region)) {
            return false;
        }
        scene.agenda.rest();
        return leadsAway(PERSONAL);
    }
}
