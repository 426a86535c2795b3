package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.AskChoice;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.SafetyRule;
import nl.coachopdebank.conversation.release.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What answers a question of the bot")
class SafetyAnswersTest {
    private static final RegionContent BASE = ShippedContent.release().base();
    private static final int MOST_TYPED = 130;

    private static List<Option> options(Step step) {
        if (step instanceof AskChoice choice) {
            return choice.options();
        }
        if (step instanceof AskChoices choices) {
            return choices.options();
        }
        return step instanceof AskText text ? text.options() : List.of();
    }

    private static Stream<String> words(Option option) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                        option.label().existsIn(language)
                                ? Stream.of(option.label().in(language))
                                : Stream.empty(),
                        option.synonyms().in(language).stream().filter(words -> !words.contains(".."))));
    }

    @Test
    void isNeverTakenForACry() {
        Set<String> answers = new LinkedHashSet<>();
        BASE.flows().values().stream()
                .flatMap(flow -> flow.steps().stream())
                .flatMap(step -> options(step).stream())
                .flatMap(SafetyAnswersTest::words)
                .forEach(answers::add);
        IntStream.rangeClosed(0, MOST_TYPED).mapToObj(String::valueOf).forEach(answers::add);
        ShippedContent.release().places().municipalities().stream()
                .map(Place::name)
                .forEach(answers::add);

        assertThat(answers).hasSizeGreaterThan(1_000);
        assertThat(answers)
                .filteredOn(answer ->
                        BASE.safety().find(answer).filter(SafetyRule::stops).isPresent())
                .isEmpty();
    }
}
