package nl.coachopdebank.content.transcripts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.EngineSettings;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.FlowEngine;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** Plays a transcript with the real engine and desk. The same transcript over the same releases gives the same answers. */
public final class TranscriptPlayer {
    private static final ConversationId ID = new ConversationId("cTranscript000000000000");
    private static final int MOST_LOOKUPS = 5;

    private final Releases releases;
    private final KnowledgeDesk desk;
    private final FlowEngine engine;

    public TranscriptPlayer(Releases releases, KnowledgeDesk desk) {
        this.releases = releases;
        this.desk = desk;
        this.engine = new FlowEngine(releases, EngineSettings.DEFAULT);
    }

    /** The transcript with what the bot says now. */
    public Transcript play(Transcript script) {
        List<Transcript.Turn> played = new ArrayList<>();
        Conversation conversation = null;
        Instant now = script.at();
        for (int i = 0; i < script.turns().size(); i++) {
            Transcript.Turn line = script.turns().get(i);
            now = now.plus(line.after() == null ? Duration.ofSeconds(20) : line.after());
            Turn turn = decide(conversation, input(script, line, "m" + i, now, conversation), now);
            conversation = turn.after();
            played.add(answered(line, turn));
        }
        return new Transcript(script.transcript(), script.title(), script.at(), script.begin(), played);
    }

    /** What differs, a line each; empty when the bot says what the transcript expects. */
    public List<String> differences(Transcript script) {
        List<Transcript.Turn> now = play(script).turns();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            List<List<String>> expected = script.turns().get(i).expected();
            List<List<String>> actual = now.get(i).expected();
            if (!expected.equals(actual)) {
                differences.add("turn " + (i + 1) + ":\n  expected " + expected + "\n  but was  " + actual);
            }
        }
        return differences;
    }

    private Turn decide(@Nullable Conversation before, ConversationInput input, Instant now) {
        Findings findings = Findings.NONE;
        for (int i = 0; i < MOST_LOOKUPS; i++) {
            Decision decision = engine.decide(before, ID, input, findings, now);
            if (decision.turn() != null) {
                return decision.turn();
            }
            if (decision.need() != null) {
                findings = findings.and(desk.gather(decision.need(), releases.live())
                        .toCompletableFuture()
                        .join());
            }
        }
        throw new IllegalStateException("The engine keeps asking for the same look-up");
    }

    private static ConversationInput input(
            Transcript script, Transcript.Turn line, String id, Instant at, @Nullable Conversation conversation) {
        if (conversation == null) {
            return started(script, at);
        }
        if (line.say() != null) {
            return new ConversationInput.ResidentSaid(id, at, line.say());
        }
        if (line.choose() != null) {
            return new ConversationInput.ResidentChose(id, at, line.choose());
        }
        if (line.coach() != null) {
            return coach(line.coach(), id, at, conversation.handOff());
        }
        if (line.timer() != null) {
            return new ConversationInput.TimerFired(id, at, line.timer());
        }
        return new ConversationInput.ResidentReturned(id, at);
    }

    private static ConversationInput started(Transcript script, Instant at) {
        Transcript.Begin begin = script.begin();
        return new ConversationInput.Started(
                "start", at, "web", orEmpty(begin.region()), orEmpty(begin.language()), orEmpty(begin.flow()), "");
    }

    private static ConversationInput coach(Transcript.Coach does, String id, Instant at, @Nullable HandOff handOff) {
        return new CoachInput(
                id,
                at,
                CoachInput.Action.valueOf(does.action().toUpperCase(Locale.ROOT)),
                does.name().toLowerCase(Locale.ROOT),
                does.name(),
                handOff == null ? "" : handOff.id(),
                orEmpty(does.text()),
                orEmpty(does.detail()),
                List.of());
    }

    private static Transcript.Turn answered(Transcript.Turn line, Turn turn) {
        List<String> messages = new ArrayList<>();
        List<String> offers = new ArrayList<>();
        for (Event event : turn.events()) {
            if (event instanceof Event.Message message && message.from() == Event.Sender.BOT) {
                messages.add(message.body().text());
                offers = message.body().choices().stream().map(Choice::value).toList();
            }
        }
        Conversation after = turn.after();
        return line.answered(
                messages, offers, after == null ? "erased" : after.holder().wireName());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
