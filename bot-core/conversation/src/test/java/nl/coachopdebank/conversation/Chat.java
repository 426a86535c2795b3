package nl.coachopdebank.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationInput.Attachment;
import nl.coachopdebank.conversation.ConversationInput.ColleagueAnswered;
import nl.coachopdebank.conversation.ConversationInput.Erase;
import nl.coachopdebank.conversation.ConversationInput.Moved;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentReturned;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.ResidentSent;
import nl.coachopdebank.conversation.ConversationInput.Revoked;
import nl.coachopdebank.conversation.ConversationInput.SignedOff;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.conversation.ConversationInput.TimerFired;
import nl.coachopdebank.conversation.Event.Sender;
import nl.coachopdebank.conversation.release.Release;
import org.jspecify.annotations.Nullable;

/** A conversation as a test leads it: {@code aConversation().inTheCheck().says("Kampen")}. Its clock stands still until told. */
final class Chat {
    /** A Monday morning. */
    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private static final ConversationId ID = new ConversationId("c0123456789abcdefghijkl");
    private static final int MOST_ROUNDS = 4;

    final TestReleases releases;
    final FakeDesk desk = new FakeDesk();
    final List<Event> transcript = new ArrayList<>();
    final List<TimerChange> timers = new ArrayList<>();
    private final FlowEngine engine;
    private Instant now = START;
    private int inputs;
    private @Nullable Conversation state;
    private @Nullable Turn turn;

    private Chat(Release release, EngineSettings settings) {
        releases = new TestReleases(release);
        engine = new FlowEngine(settings);
    }

    static Chat aConversation() {
        return aConversation(TestRelease.aRelease("r1").build());
    }

    static Chat aConversation(Release release) {
        return new Chat(release, EngineSettings.DEFAULT);
    }

    static Chat aConversation(EngineSettings settings) {
        return new Chat(TestRelease.aRelease("r1").build(), settings);
    }

    Chat at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Chat started() {
        return started("", "nl", "");
    }

    Chat started(String region, String language, String flow) {
        return decide(new Started(id(), now, "web", region, language, flow, "hash"));
    }

    Chat startedOnWhatsApp() {
        return decide(new Started(id(), now, "whatsapp", "", "nl", "", ""));
    }

    Chat sends(Attachment kind) {
        return decide(new ResidentSent(id(), now, kind));
    }

    /** Somebody answers on WhatsApp itself. */
    Chat colleague(String text) {
        return decide(new ColleagueAnswered(id(), now, text));
    }

    Chat takesBack(String messageId) {
        return decide(new Revoked(id(), now, messageId));
    }

    /** Id of what was sent last. */
    String lastId() {
        return (state().channel().equals("whatsapp") ? Doors.WHATSAPP_ID : "i") + (inputs - 1);
    }

    Chat signsOff(String text) {
        return decide(new SignedOff(id(), now, text));
    }

    Chat moves(String channel, String secretHash) {
        return decide(new Moved(id(), now, channel, secretHash));
    }

    Chat inTheCheck() {
        return started("", "nl", "check");
    }

    /** The check is done and the advice given: work, Kampen, horeca, 20 years, 53. */
    static Chat afterTheCheck() {
        return aConversation()
                .inTheCheck()
                .says("ander werk", "Kampen", "ik heb werk", "horeca", "20 jaar", "53")
                .presses("online:ja", "zorgen:nee");
    }

    Chat says(String... texts) {
        for (String text : texts) {
            decide(new ResidentSaid(id(), now, text));
        }
        return this;
    }

    Chat presses(String... values) {
        for (String value : values) {
            decide(new ResidentChose(id(), now, value));
        }
        return this;
    }

    Chat after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    Chat returns() {
        return decide(new ResidentReturned(id(), now));
    }

    Chat timer(String name) {
        return decide(new TimerFired(id(), now, name));
    }

    Chat erases() {
        return decide(new Erase(id(), now));
    }

    Chat coach(String coach, Action action, String text, String detail) {
        return coach(coach, action, text, detail, false);
    }

    Chat lead(String lead, Action action, String text, String detail) {
        return coach(lead, action, text, detail, true);
    }

    private Chat coach(String coach, Action action, String text, String detail, boolean lead) {
        String own = "m" + inputs;
        HandOff handOff = state().handOff();
        return decide(new CoachInput(
                CoachInput.idFor(coach, own),
                now,
                action,
                coach,
                name(coach),
                handOff == null ? "geen" : handOff.id(),
                text,
                detail,
                List.of("A"),
                lead));
    }

    Chat coach(String coach, Action action) {
        inputs++;
        return coach(coach, action, "", "");
    }

    static String name(String coach) {
        return coach.substring(0, 1).toUpperCase() + coach.substring(1);
    }

    /** Decides as the pipeline does: with what the desk finds, until there is a turn. */
    Chat decide(ConversationInput input) {
        Turn decided = decideOnly(input);
        turn = decided;
        state = decided.after();
        transcript.addAll(decided.events());
        timers.addAll(decided.timers());
        return this;
    }

    Turn decideOnly(ConversationInput input) {
        Findings findings = Findings.NONE;
        for (int round = 0; round <= MOST_ROUNDS; round++) {
            Decision decision = engine.decide(state, ID, input, findings, releases.now(), now);
            if (decision.turn() != null) {
                return decision.turn();
            }
            findings = desk.gather(Objects.requireNonNull(decision.need())).and(findings);
        }
        throw new AssertionError("Still undecided");
    }

    /** What is said on WhatsApp is known by its id. */
    private String id() {
        boolean whatsApp = state != null && state.channel().equals("whatsapp");
        return (whatsApp ? Doors.WHATSAPP_ID : "i") + inputs++;
    }

    Instant now() {
        return now;
    }

    Conversation state() {
        return Objects.requireNonNull(state);
    }

    boolean isGone() {
        return state == null;
    }

    Turn turn() {
        return Objects.requireNonNull(turn);
    }

    HandOff handOff() {
        return Objects.requireNonNull(state().handOff());
    }

    @Nullable
    String fact(String name) {
        return state().facts().find(name);
    }

    /** The bot's messages of the last turn. */
    List<Event.Message> replies() {
        return turn().events().stream()
                .filter(event -> event instanceof Event.Message said && said.from() == Sender.BOT)
                .map(Event.Message.class::cast)
                .toList();
    }

    /** All that the bot said in the last turn. */
    String reply() {
        StringBuilder text = new StringBuilder();
        replies().forEach(message -> text.append(message.body().text()).append("\n\n"));
        return text.toString();
    }

    /** The last message of the bot in the last turn. */
    MessageBody lastReply() {
        return replies().get(replies().size() - 1).body();
    }

    List<String> offered() {
        return lastReply().choices().stream().map(Choice::value).toList();
    }

    String question() {
        Position position = state().position();
        return position == null ? "" : position.step();
    }

    Progress progress() {
        return Objects.requireNonNull(lastReply().progress());
    }
}
