package nl.coachopdebank.conversation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Topic;

/** What the bot would say on a topic or scheme, with where it comes from, as a text that a coach can send. */
public final class AnswerText {
    private final RegionContent content;
    private final Language language;

    public AnswerText(RegionContent content, Language language) {
        this.content = content;
        this.language = language;
    }

    /** The answer as it stands in the content, in the words for WhatsApp where they are asked for. */
    public String of(Topic topic, boolean onWhatsApp) {
        String answer = onWhatsApp
                ? topic.answer().onWhatsApp(language)
                : topic.answer().in(language);
        return withSources(
                answer,
                topic.sources().stream()
                        .map(source -> new SourceLine(
                                source.title(), source.url(), source.checkedOn().toString()))
                        .toList());
    }

    /** What the card says of the scheme itself, the way to apply, and nothing of the resident. */
    public String of(VoucherCard card) {
        String url = card.applyUrl();
        String words = new VoucherWords(content, language).whole(card);
        return withSources(url == null ? words : words + "\n" + url, card.sources());
    }

    private String withSources(String words, List<SourceLine> sources) {
        return sources.stream()
                .map(source -> LocalDate.parse(source.checkedOn()))
                .min(Comparator.naturalOrder())
                .map(day -> words + "\n\n" + sourceLine(sources, day))
                .orElse(words);
    }

    private String sourceLine(List<SourceLine> sources, LocalDate day) {
        Map<String, String> values = Map.of(
                "source",
                sources.stream().map(SourceLine::title).distinct().collect(Collectors.joining("; ")),
                "day",
                day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear());
        return Placeholders.fill(
                content.phrase(Phrase.ANSWER_SOURCE).in(language), name -> values.getOrDefault(name, ""));
    }
}
