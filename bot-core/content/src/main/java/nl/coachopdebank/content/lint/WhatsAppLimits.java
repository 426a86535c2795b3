package nl.coachopdebank.content.lint;

import java.util.List;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Button;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Say;
import nl.coachopdebank.conversation.release.Step;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.Topic;

/** What WhatsApp can show as buttons (20 characters) and lists (ten rows of 24); above it falls back to numbered text. */
final class WhatsAppLimits implements ContentRule {
    private static final String RULE = "whatsapp";
    private static final int BUTTON = 20;
    private static final int ROW = 24;
    private static final int ROWS = 10;

    @Override
    public void check(Subject subject, Report report) {
        for (Flow flow : subject.content().flows().values()) {
            for (Step step : flow.steps()) {
                if (step instanceof Ask ask) {
                    options(ask, subject.spot(flow, ask), report);
                } else if (step instanceof Say say) {
                    buttons(say.buttons(), subject.spot(flow, say), report);
                }
            }
        }
        for (Topic topic : subject.content().topics().values()) {
            buttons(topic.buttons(), subject.shelf().spot(FileKind.TOPIC, topic.id()), report);
        }
    }

    private static void options(Ask ask, Spot spot, Report report) {
        ask.options().forEach(option -> label(option.label(), ROW, spot, report));
        if (ask.options().size() > ROWS) {
            report.warning(
                    spot,
                    RULE,
                    "Er zijn " + ask.options().size() + " antwoorden; WhatsApp toont ze als genummerde tekst.",
                    "Hooguit " + ROWS + " past in een lijst.");
        }
    }

    private static void buttons(List<Button> buttons, Spot spot, Report report) {
        buttons.forEach(button -> label(button.label(), BUTTON, spot, report));
    }

    private static void label(Text label, int limit, Spot spot, Report report) {
        for (Language language : Language.values()) {
            String text = label.onWhatsApp(language);
            if (text.length() > limit) {
                report.warning(
                        spot,
                        RULE,
                        "\"" + text + "\" heeft " + text.length() + " tekens.",
                        "Hooguit " + limit + " past op WhatsApp. Schrijf een kortere tekst bij whatsapp.");
            }
        }
    }
}
