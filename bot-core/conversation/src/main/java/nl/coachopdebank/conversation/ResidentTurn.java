package nl.coachopdebank.conversation;

import java.util.Optional;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.SafetyRule;
import nl.coachopdebank.conversation.words.Masking;
import nl.coachopdebank.conversation.words.Spelling;

/** What a resident's message leads to: safety first, then commands, then the question that waits, then a free question. */
final class ResidentTurn {
    private static final String FLOW = "flow:";
    private static final String TOPIC = "topic:";
    private static final String SCHEME = "scheme:";

    private final Scene scene;
    private final Opening opening;

    ResidentTurn(Scene scene) {
        this.scene = scene;
        this.opening = new Opening(scene);
    }

    void said(String typed) {
        String text = Masking.mask(typed);
        Optional<SafetyRule> alarm = scene.content().safety().find(text);
        scene.resident(text, alarm.map(rule -> Composer.card(scene, rule)).orElse(null));
        alarm.ifPresent(rule -> new HandOffDesk(scene).flag(rule.signal()));
        if (scene.holder == Holder.COACH) {
            return;
        }
        reopen();
        if (alarm.isPresent() && alarm.get().stops()) {
            scene.composer.safety(alarm.get()).choice(Command.COACH, Phrase.LABEL_COACH);
            return;
        }
        greetAfterPause();
        alarm.ifPresent(rule -> scene.composer.safety(rule));
        if (!text.equals(typed)) {
            scene.composer.say(Phrase.MASKED);
        }
        understand(text);
    }

    private void understand(String text) {
        String normal = Spelling.normal(text);
        if (normal.isEmpty()) {
            scene.composer.say(Phrase.EMPTY_MESSAGE);
            opening.goOn();
            return;
        }
        HandOffDesk desk = new HandOffDesk(scene);
        Optional<Command> command = scene.content().command(normal);
        if (desk.readsConsent(normal)) {
            return;
        }
        if (command.isPresent()) {
            new CommandTurn(scene).run(command.get());
        } else if (!chosenByLabel(normal)) {
            new AnswerTurn(scene).read(text);
        }
    }

    /** A label or number of what the last message offered, when that was not a question's own answer. */
    private boolean chosenByLabel(String normal) {
        for (Choice choice : scene.offered) {
            boolean link = choice.value().startsWith(FLOW) || choice.value().startsWith(TOPIC)
                    || choice.value().startsWith(SCHEME) || choice.value().startsWith("_");
            if (link && Spelling.normal(choice.label()).equals(normal)) {
                act(choice.value());
                return true;
            }
        }
        return false;
    }

    void chose(String value) {
        scene.resident(new Pressed(scene).label(value), null);
        if (scene.holder == Holder.COACH) {
            return;
        }
        reopen();
        greetAfterPause();
        act(value);
    }

    private void act(String value) {
        Optional<Command> command = Command.ofValue(value);
        if (command.isPresent()) {
            new CommandTurn(scene).run(command.get());
        } else if (value.startsWith(FLOW)) {
            flow(value.substring(FLOW.length()));
        } else if (value.startsWith(TOPIC)) {
            new TopicTalk(scene).answer(value.substring(TOPIC.length()));
        } else if (value.startsWith(SCHEME)) {
            new VoucherTalk(scene).explain(value.substring(SCHEME.length()));
        } else if (!new HandOffDesk(scene).consent(value) && !new Corrections(scene).edit(value) && !none(value)) {
            new AnswerTurn(scene).choose(value);
        }
    }

    private void flow(String id) {
        if (scene.content().flow(id).isPresent()) {
            new Walker(scene).start(id);
        } else {
            scene.composer.say(Phrase.OLD_BUTTON);
            opening.goOn();
        }
    }

    private boolean none(String value) {
        if (!value.equals(TopicTalk.NONE)) {
            return false;
        }
        scene.composer.say(Phrase.NONE_OF_THESE);
        scene.misses++;
        if (scene.asks()) {
            new Questions(scene).askAgain();
        } else {
            scene.composer.choice(Command.COACH, Phrase.LABEL_COACH).choice(Command.MENU, Phrase.LABEL_MENU);
        }
        return true;
    }

    private void reopen() {
        if (scene.holder == Holder.CLOSED) {
            scene.handTo(Holder.BOT);
            scene.status(null, null);
            scene.composer.say(Phrase.BOT_AGAIN);
        }
    }

    private void greetAfterPause() {
        if (opening.isPause() && scene.holder != Holder.CLOSED) {
            opening.recap();
        }
    }
}
