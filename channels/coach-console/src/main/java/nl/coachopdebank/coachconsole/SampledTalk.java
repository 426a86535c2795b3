package nl.coachopdebank.coachconsole;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.coachconsole.Sample.Pick;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.pipeline.Review;
import org.jspecify.annotations.Nullable;

/** A talk of the sample, under no name: without the receipt's number and without who the coach was. */
final class SampledTalk {
    private static final String NAMELESS = "N.";
    private static final String HIDDEN = "•••";
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    /** Eight digits or more in one go: shorter numbers are years, amounts and help lines. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\d,.])(?:\\+|00)?\\d(?:[ ()-]{0,2}\\d){7,14}(?!\\d)");

    private SampledTalk() {}

    /** A line of the sample, with its review if there is one. */
    static Map<String, Object> line(Pick pick, @Nullable Review review) {
        HandOff handOff = pick.line().handOff();
        HandOff.Closing closing = handOff.closing();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", handOff.id());
        item.put("why", pick.why().name().toLowerCase(Locale.ROOT));
        item.put("role", handOff.role());
        item.put("channel", pick.line().channel());
        item.put("language", pick.line().language());
        item.put("endedAt", String.valueOf(closing == null ? null : closing.at()));
        item.put("outcome", closing == null ? "" : closing.outcome());
        item.put("review", review == null ? null : review(review));
        return item;
    }

    private static Map<String, Object> review(Review review) {
        return Map.of(
                "correct", review.correct().wireName(),
                "understandable", review.understandable().wireName(),
                "orbs", review.orbs().wireName(),
                "noPromise", review.noPromise().wireName(),
                "finding", review.finding(),
                "by", review.by(),
                "at", review.at().toString());
    }

    /** What was said, as far as coaches may read it. What a resident calls somebody stands as it was written. */
    static List<Said> said(List<Event> visible, HandOff handOff) {
        Pattern names = names(visible, handOff);
        return visible.stream()
                .filter(Event.Message.class::isInstance)
                .map(Event.Message.class::cast)
                .map(message -> new Said(
                        message.at(),
                        message.from().wireName(),
                        unreachable(names.matcher(message.body().text()).replaceAll(NAMELESS))))
                .toList();
    }

    /** @param from resident, bot or coach */
    record Said(Instant at, String from, String text) {}

    /** Without numbers and addresses at which somebody can be reached. */
    private static String unreachable(String text) {
        return PHONE.matcher(MAIL.matcher(text).replaceAll(HIDDEN)).replaceAll(HIDDEN);
    }

    /** Each coach who came or went, and the number. A longer name goes before one that it begins with. */
    private static Pattern names(List<Event> visible, HandOff handOff) {
        Stream<String> coaches = visible.stream()
                .map(event -> event instanceof Event.Status status ? status.coach() : null)
                .filter(Objects::nonNull);
        return Pattern.compile(Stream.concat(coaches, Stream.of(handOff.receipt()))
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));
    }
}
