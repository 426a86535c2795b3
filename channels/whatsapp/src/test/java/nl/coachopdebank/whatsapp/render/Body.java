package nl.coachopdebank.whatsapp.render;

import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.Advice;
import nl.coachopdebank.conversation.CardText;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Progress;
import nl.coachopdebank.conversation.SafetyCard;
import nl.coachopdebank.conversation.SourceLine;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.whatsapp.graph.Sendable;
import org.jspecify.annotations.Nullable;

/** A message as a test tells it: {@code aMessage("Hoe is het?").withAnswers("situatie", "Goed", "Slecht").asked(3, 14)}. */
final class Body {
    private final String text;
    private final List<Choice> choices = new ArrayList<>();
    private final List<SourceLine> sources = new ArrayList<>();
    private List<VoucherCard> vouchers = List.of();
    private @Nullable String several;
    private @Nullable Progress progress;
    private @Nullable Advice advice;
    private @Nullable SafetyCard safety;
    private @Nullable CardText cardText;

    private Body(String text) {
        this.text = text;
    }

    static Body aMessage(String text) {
        return new Body(text);
    }

    Body asked(int step, int of) {
        progress = new Progress(step, of);
        return this;
    }

    Body withAnswers(String fact, String... labels) {
        for (String label : labels) {
            with(new Choice(fact + ":" + choices.size(), label));
        }
        return this;
    }

    /** What the engine offers beside every question. */
    Body withTheWaysRound() {
        return with(new Choice("_skip", "Sla over"))
                .with(new Choice("_why", "Waarom deze vraag?"))
                .with(new Choice("_coach", "Praat met een coach"));
    }

    Body with(Choice choice) {
        choices.add(choice);
        return this;
    }

    Body severalAtOnce() {
        several = "Verder";
        return this;
    }

    Body with(SourceLine source) {
        sources.add(source);
        return this;
    }

    Body with(List<VoucherCard> cards) {
        vouchers = cards;
        return this;
    }

    Body with(Advice given) {
        advice = given;
        return this;
    }

    Body with(SafetyCard card) {
        safety = card;
        return this;
    }

    Body with(CardText words) {
        cardText = words;
        return this;
    }

    MessageBody build() {
        return new MessageBody(
                text, choices, several, progress, null, null, null, sources, vouchers, advice, safety, cardText, false);
    }

    List<Sendable> inDutch() {
        return in(Language.NL);
    }

    List<Sendable> inEnglish() {
        return in(Language.EN);
    }

    List<Sendable> in(Language language) {
        return Rendering.of(build(), language);
    }
}
