package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.content.ContentFolder;
import nl.coachopdebank.content.ContentReader;
import nl.coachopdebank.content.transcripts.Transcript;
import nl.coachopdebank.content.transcripts.TranscriptFile;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.EngineSettings;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.FlowEngine;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.Turn;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.KnowledgeSettings;
import nl.coachopdebank.knowledge.LocalKnowledgeDesk;
import nl.coachopdebank.whatsapp.graph.Sendable;
import nl.coachopdebank.whatsapp.graph.Text;
import nl.coachopdebank.whatsapp.render.Rendering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped content says on WhatsApp, with the real engine and desk. */
class WhatsAppMessagesTest {
    private static final Path FLOWS = Path.of("../../flows");
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-23T19:15:00Z"), ZoneId.of("Europe/Amsterdam"));
    private static final ConversationId ID = new ConversationId("cWhatsApp00000000000000");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\d{1,2})\\. (.*)$");
    private static final int MOST_MESSAGES = 2;
    private static final int MOST_LOOKUPS = 5;

    private static Releases releases;
    private static LocalKnowledgeDesk desk;

    private final FlowEngine engine = new FlowEngine(EngineSettings.DEFAULT);
    private final Instant now = DAY.instant();
    private int inputs;
    private int numbers;

    @BeforeAll
    static void learn() {
        Release release = new ContentReader(DAY)
                .read(new ContentFolder(FLOWS).read())
                .release()
                .orElseThrow();
        releases = Releases.of(release);
        desk = new LocalKnowledgeDesk(new KnowledgeSettings(Duration.ofMinutes(5)), DAY);
        desk.prepare(release).toCompletableFuture().join();
    }

    /** A question with 19 answers, one with several at once, and sixteen answers to change. */
    @ParameterizedTest
    @ValueSource(strings = {"banenafspraak-automatisch", "correctie-na-advies"})
    void aNumberThatIsTypedDoesWhatItsLineSays(String name) {
        Transcript transcript = TranscriptFile.read(FLOWS.resolve("transcripts").resolve(name + ".yaml"));
        Turn turn = decide(null, new Started("start", now, "whatsapp", "", "nl", "zelftriage", ""));
        for (Transcript.Turn line : transcript.turns()) {
            turn = next(turn, line);
            for (MessageBody body : messages(turn)) {
                assertThat(Rendering.of(body, Language.NL)).hasSizeBetween(1, MOST_MESSAGES);
            }
            typeItsNumbers(turn);
        }

        assertThat(numbers).isGreaterThan(20);
    }

    private Turn next(Turn turn, Transcript.Turn line) {
        if (line.say() != null) {
            return said(turn, line.say());
        }
        return line.choose() == null ? turn : chose(turn, line.choose());
    }

    /** Types each number that the last message shows, and taps what stands behind it. */
    private void typeItsNumbers(Turn turn) {
        List<MessageBody> messages = messages(turn);
        MessageBody last = messages.get(messages.size() - 1);
        List<Sendable> sent = Rendering.of(last, Language.NL);
        if (last.choices().isEmpty() || !(sent.get(sent.size() - 1) instanceof Text text)) {
            return;
        }
        Matcher line = NUMBERED.matcher(text.body());
        while (line.find()) {
            Choice choice = last.choices().stream()
                    .filter(one -> line.group(2).startsWith(one.label()))
                    .findFirst()
                    .orElseThrow();

            assertThat(words(said(turn, line.group(1)))).as(line.group()).isEqualTo(words(chose(turn, choice.value())));
            numbers++;
        }
    }

    private Turn said(Turn before, String text) {
        return decide(before.after(), new ResidentSaid("in" + inputs++, now, text));
    }

    private Turn chose(Turn before, String value) {
        return decide(before.after(), new ResidentChose("in" + inputs++, now, value));
    }

    private Turn decide(@Nullable Conversation before, ConversationInput input) {
        Findings findings = Findings.NONE;
        for (int i = 0; i < MOST_LOOKUPS; i++) {
            Decision decision = engine.decide(before, ID, input, findings, releases, now);
            if (decision.turn() != null) {
                return decision.turn();
            }
            findings = findings.and(desk.gather(Objects.requireNonNull(decision.need()), releases.live())
                    .toCompletableFuture()
                    .join());
        }
        throw new IllegalStateException("The engine keeps asking for the same look-up");
    }

    private static List<MessageBody> messages(Turn turn) {
        return turn.events().stream()
                .filter(Event.Message.class::isInstance)
                .map(Event.Message.class::cast)
                .filter(message -> message.from() == Event.Sender.BOT)
                .map(Event.Message::body)
                .toList();
    }

    private static List<String> words(Turn turn) {
        return messages(turn).stream().map(MessageBody::text).toList();
    }
}
