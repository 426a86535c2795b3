package nl.coachopdebank.whatsapp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.CardText;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Progress;
import nl.coachopdebank.conversation.SafetyCard;
import nl.coachopdebank.conversation.release.Language;
import org.jspecify.annotations.Nullable;

/** All that a message has to read, as Markdown, in the order of the web chat but with help lines before anything else. */
final class BodyText {
    /** Seen by nobody, and no part of what is dialled. */
    private static final String LEFT_TO_RIGHT = "\u200e";

    private final List<String> paragraphs = new ArrayList<>();
    private final Language language;

    private BodyText(Language language) {
        this.language = language;
    }

    static String of(MessageBody body, Language language) {
        return new BodyText(language).tell(body);
    }

    private String tell(MessageBody body) {
        help(body.safety());
        progress(body.progress());
        CardText words = body.cardText() == null ? new CardText("", body.text(), "") : body.cardText();
        add(words.lead());
        if (body.advice() != null) {
            add(AdviceText.of(body.advice(), body.cardText() != null, language));
        }
        if (!words.told().isBlank()) {
            add(Markdown.bold(Wording.TOLD.in(language)) + "\n" + words.told());
        }
        body.vouchers().forEach(card -> add(VoucherText.of(card, language)));
        add(words.close());
        add(SourceText.of(body.sources(), language));
        return String.join("\n\n", paragraphs);
    }

    private void add(String paragraph) {
        if (!paragraph.isBlank()) {
            paragraphs.add(paragraph);
        }
    }

    private void help(@Nullable SafetyCard card) {
        if (card != null && !card.lines().isEmpty()) {
            add(Markdown.bold(Wording.HELP.in(language)) + "\n"
                    + card.lines().stream().map(this::line).collect(Collectors.joining("\n")));
        }
    }

    /** A name that is the number itself is not said twice. */
    private String line(SafetyCard.Line line) {
        String name = line.name().strip();
        boolean number = name.isEmpty() || name.equals(line.number());
        return "- " + (number ? "" : Markdown.escaped(name) + ": ") + toDial(line.number());
    }

    /** After letters from the right the parts of a number change places on a screen, unless a mark says which way it runs. */
    private String toDial(String number) {
        String digits = Markdown.escaped(number);
        return language == Language.AR ? LEFT_TO_RIGHT + digits + LEFT_TO_RIGHT : digits;
    }

    private void progress(@Nullable Progress progress) {
        if (progress != null) {
            add(Wording.PROGRESS.in(language, progress.step(), progress.of()));
        }
    }
}
