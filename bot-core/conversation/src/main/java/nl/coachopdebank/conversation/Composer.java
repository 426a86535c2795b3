package nl.coachopdebank.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.release.Button;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.HelpLine;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.SafetyRule;
import nl.coachopdebank.conversation.release.Source;
import nl.coachopdebank.conversation.release.Text;
import org.jspecify.annotations.Nullable;

/** Gathers what the bot says in a turn into as few messages as possible: paragraphs, then the choices of the last. */
final class Composer {
    private static final String MENU_FLOW = "flow:menu";

    private final Scene scene;
    private final Paragraphs words = new Paragraphs();
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final List<SourceLine> sources = new ArrayList<>();
    private List<VoucherCard> vouchers = List.of();
    private @Nullable String several;
    private @Nullable Progress progress;
    private @Nullable String topic;
    private @Nullable String flow;
    private @Nullable String step;
    private @Nullable Advice advice;
    private @Nullable SafetyCard safety;
    private boolean personal;

    Composer(Scene scene) {
        this.scene = scene;
    }

    /** Adds a paragraph that holds nothing of the resident. */
    Composer say(String paragraph) {
        words.say(paragraph);
        return this;
    }

    /** Adds a list that cards or buttons show in its place, where a door draws them. */
    Composer list(String items) {
        words.list(items);
        personal = true;
        return this;
    }

    /** Adds the resident's own answers, which such a door folds away. */
    Composer told(String heading, String items) {
        words.told(heading, items);
        personal = true;
        return this;
    }

    Composer say(Phrase phrase) {
        return say(scene.text(phrase));
    }

    Composer say(Text paragraph) {
        return say(paragraph, scene.language);
    }

    Composer say(Text paragraph, Language language) {
        return fill(Doors.words(scene, paragraph, language), Map.of());
    }

    /** Adds a paragraph with its placeholders filled: unknown ones with nothing; what is filled in makes the message personal. */
    Composer say(Phrase phrase, Map<String, String> values) {
        return fill(scene.text(phrase), values);
    }

    Composer fill(String template, Map<String, String> values) {
        if (template.indexOf('{') < 0) {
            return say(template);
        }
        personal = true;
        return say(Placeholders.fill(template, name -> {
            String value = values.get(name);
            return value != null ? value : Plain.escaped(Labels.answer(scene, name));
        }));
    }

    /** Adds a paragraph that holds something of this resident. */
    Composer sayPersonally(String paragraph) {
        personal = true;
        return say(paragraph);
    }

    Composer choice(String value, String label) {
        return choice(new Choice(value, label));
    }

    Composer choice(Choice choice) {
        choices.putIfAbsent(choice.value(), choice.value().equals(Command.COACH.value()) ? wayToCoach(choice) : choice);
        return this;
    }

    /** Whoever waits for a coach already can ask when the coach comes. */
    private Choice wayToCoach(Choice choice) {
        return scene.holder == Holder.WAITING ? new Choice(choice.value(), scene.text(Phrase.LABEL_WHEN)) : choice;
    }

    /** One of the choices of which several may be sent at once. */
    Composer oneOfSeveral(Choice choice) {
        choices.putIfAbsent(choice.value(), choice);
        several = scene.text(Phrase.LABEL_SEVERAL);
        return this;
    }

    Composer choice(Command command, Phrase label) {
        if (command == Command.MENU && choices.containsKey(MENU_FLOW)) {
            return this; // a route leads there already, and a list on WhatsApp has ten rows
        }
        return choice(command.value(), scene.text(label));
    }

    Composer buttons(List<Button> buttons) {
        buttons.forEach(button -> choice(button.value(), scene.text(button.label())));
        return this;
    }

    /** A way back to the flow that was left open, when there is one. */
    Composer offerOpenFlow() {
        scene.agenda.open().ifPresent(open -> choice("flow:" + open.id(), scene.text(Phrase.LABEL_CONTINUE)));
        return this;
    }

    /** Choices belong to the message so far: what comes next is a message of its own. */
    void closeChoices() {
        if (!choices.isEmpty()) {
            send();
        }
    }

    /** How many choices were gathered so far. */
    int choices() {
        return choices.size();
    }

    /** Forgets the choices gathered so far. */
    Composer withoutChoices() {
        choices.clear();
        several = null;
        return this;
    }

    /** Marks the message as the question of a step. */
    Composer at(String atFlow, String atStep, @Nullable Progress where) {
        flow = atFlow;
        step = atStep;
        progress = where;
        return this;
    }

    Composer about(String aboutTopic, List<Source> from) {
        topic = aboutTopic;
        from.forEach(source -> sources.add(line(source.title(), source.url(), source.checkedOn())));
        return this;
    }

    Composer cards(List<VoucherCard> cards) {
        vouchers = cards;
        personal = true;
        return this;
    }

    Composer advice(Advice shown) {
        advice = shown;
        personal = true;
        return this;
    }

    /** Shows a safety rule's help lines with its fixed text: in the language of the talk, and in that of the words. */
    Composer safety(SafetyRule rule, Language words) {
        safety = card(scene, rule);
        Text help = rule.text();
        if (help != null) {
            say(help);
            if (words != scene.language && help.existsIn(words)) {
                say(help, words);
            }
        }
        return this;
    }

    /** True when a help line that is shown already is what this text is about. */
    boolean isHelpOf(String other) {
        return safety != null && safety.lines().stream().anyMatch(line -> other.contains(line.number()));
    }

    static SafetyCard card(Scene scene, SafetyRule rule) {
        List<SafetyCard.Line> lines = new ArrayList<>();
        for (String id : rule.lines()) {
            HelpLine line = scene.content().helpLines().get(id);
            if (line != null) {
                lines.add(new SafetyCard.Line(line.name(), line.display()));
            }
        }
        return new SafetyCard(rule.signal(), lines);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Turns what was gathered into a message of the bot; does nothing when nothing was said. */
    void send() {
        if (words.isEmpty()) {
            return;
        }
        scene.offered = List.copyOf(choices.values());
        scene.bot(new MessageBody(
                words.text(),
                scene.offered,
                several,
                progress,
                topic,
                flow,
                step,
                sources,
                vouchers,
                advice,
                safety,
                words.cardText(),
                personal));
        clear();
    }

    private void clear() {
        words.clear();
        choices.clear();
        several = null;
        sources.clear();
        vouchers = List.of();
        progress = null;
        topic = null;
        flow = null;
        step = null;
        advice = null;
        safety = null;
        personal = false;
    }

    private static SourceLine line(String title, @Nullable String url, LocalDate checkedOn) {
        return new SourceLine(title, url, checkedOn.toString());
    }
}
