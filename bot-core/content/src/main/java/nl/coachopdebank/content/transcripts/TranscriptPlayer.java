package nl.coachopdebank.content.transcripts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.Doors;
import nl.coachopdebank.conversation.EngineSettings;
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
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(20);
    private static final Transcript.Begin PLAIN = new Transcript.Begin(null, null, null, null);
    private static final String WEB = "web";
    private static final int MOST_LOOKUPS = 5;

    private final Releases releases;
    private final KnowledgeDesk desk;
    private final FlowEngine engine;

    public TranscriptPlayer(Releases releases, KnowledgeDesk desk) {
        this.releases = releases;
        this.desk = desk;
        this.engine = new FlowEngine(EngineSettings.DEFAULT);
    }

    /** The transcript with what the bot says now. */
    public Transcript play(Transcript script) {
        List<Transcript.Turn> played = new ArrayList<>();
        Conversation conversation = null;
        Instant now = script.at();
        for (Transcript.Turn line : script.turns()) {
            now = played.isEmpty() ? now : now.plus(line.after() == null ? BETWEEN_TURNS : line.after());
            ConversationInput input = conversation == null
                    ? started(script)
                    : input(line, prefix(script) + played.size(), now, conversation.handOff());
            Turn turn = decide(conversation, input, now);
            conversation = turn.after();
            played.add(line.answered(Observed.of(turn)));
        }
        return new Transcript(script.transcript(), script.title(), script.at(), script.begin(), played);
    }

    /** What differs, a text a turn; empty when the bot says what the transcript expects. */
    public List<String> differences(Transcript script) {
        return Differences.between(script, play(script));
    }

    private Turn decide(@Nullable Conversation before, ConversationInput input, Instant now) {
        Findings findings = Findings.NONE;
        for (int i = 0; i < MOST_LOOKUPS; i++) {
            Decision decision = engine.decide(before, ID, input, findings, releases, now);
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

    private static ConversationInput input(Transcript.Turn line, String id, Instant at, @Nullable HandOff handOff) {
        if (line.say() != null) {
            return new ConversationInput.ResidentSaid(id, at, line.say());
        }
        if (line.choose() != null) {
            return new ConversationInput.ResidentChose(id, at, line.choose());
        }
        if (line.coach() != null) {
            return coach(line.coach(), id, at, handOff);
        }
        if (line.timer() != null) {
            return new ConversationInput.TimerFired(id, at, line.timer());
        }
        return new ConversationInput.ResidentReturned(id, at);
    }

    private static Transcript.Begin begin(Transcript script) {
        return script.begin() == null ? PLAIN : script.begin();
    }

    private static String channel(Transcript script) {
        String channel = begin(script).channel();
        return channel == null ? WEB : channel;
    }

    /** What comes in on WhatsApp is known by its id. */
    private static String prefix(Transcript script) {
        return channel(script).equals(WEB) ? "m" : Doors.WHATSAPP_ID;
    }

    private static ConversationInput started(Transcript script) {
        Transcript.Begin begin = begin(script);
        return new ConversationInput.Started(
                "start",
                script.at(),
                channel(script),
                orEmpty(begin.region()),
                orEmpty(begin.language()),
                orEmpty(begin.flow()),
                "");
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
                List.of(),
                false);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
