package nl.coachopdebank.conversation;

import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.words.Excerpt;

/** Facts in the resident's own words: the label of the option they chose, or what they typed. */
public final class Labels {
    /** So many characters are two or three lines on a phone; who wrote more knows what it was. */
    private static final int SHOWN_AGAIN = 160;

    private Labels() {}

    /** The answer to a question in words, as the resident reads it again; empty when it was skipped or not asked. */
    static String answer(Scene scene, String fact) {
        return scene.facts.fact(fact).map(told -> answer(scene, told)).orElse("");
    }

    /** The same for a fact: of a long answer in one's own words only the beginning. */
    static String answer(Scene scene, Fact fact) {
        String whole = answer(scene.pinned(), scene.places(), fact, scene.language);
        return isInOwnWords(scene, fact.name()) ? shortened(whole) : whole;
    }

    /** As much of one's own words as is read again. */
    static String shortened(String words) {
        return Excerpt.beginning(words, SHOWN_AGAIN);
    }

    /** True when the resident reads less of this answer again than was told. */
    static boolean isCut(Scene scene, String fact) {
        return scene.facts
                .fact(fact)
                .filter(told ->
                        !answer(scene, told).equals(answer(scene.pinned(), scene.places(), told, scene.language)))
                .isPresent();
    }

    private static boolean isInOwnWords(Scene scene, String fact) {
        return ask(scene.pinned(), fact).filter(AskText.class::isInstance).isPresent();
    }

    /** A fact's value as its question's label; the value itself where there is no label. */
    public static String answer(RegionContent content, Places places, Fact fact, Language language) {
        String value = fact.value();
        if (value == null) {
            return "";
        }
        if (fact.name().equals(KnownFacts.MUNICIPALITY)) {
            return places.find(value).map(Place::name).orElse(value);
        }
        return ask(content, fact.name())
                .map(ask -> ask.inWords(value, language))
                .orElse(value);
    }

    /** The short label of the fact itself; its name where no question asks for it. */
    public static String fact(RegionContent content, String fact, Language language) {
        return ask(content, fact)
                .map(ask -> ask.question().summary().in(language))
                .orElse(fact);
    }

    /** A question that fills this fact, from whichever flow. */
    public static Optional<Ask> ask(RegionContent content, String fact) {
        return content.asking(fact);
    }

    static Optional<Option> option(Ask ask, String value) {
        return ask.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst();
    }

    static String question(Flow flow, String fact, Language language) {
        return flow.asking(fact).map(ask -> ask.question().text().in(language)).orElse(fact);
    }
}
