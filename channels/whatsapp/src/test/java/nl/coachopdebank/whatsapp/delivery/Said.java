package nl.coachopdebank.whatsapp.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.coachopdebank.conversation.Anamnesis;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.pipeline.Parcel;
import nl.coachopdebank.pipeline.PartId;
import org.jspecify.annotations.Nullable;

/** What is to be brought, as a test tells it: {@code Said.byCoach("Anna", "Goedemorgen").noticeIsAllowed().parcel()}. */
final class Said {
    static final ConversationId TALK = new ConversationId("cSending000000000000000");
    static final ConversationId OTHER_TALK = new ConversationId("cSending111111111111111");

    private static final Instant AT = Instant.parse("2026-11-20T09:59:00Z");
    private static final long FIRST = 7;

    private final List<Event.Message> messages = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private ConversationId talk = TALK;
    private String coach = "";
    private Language language = Language.NL;
    private @Nullable Instant closedAt;
    private int part;
    private int tries;

    private Said() {}

    static Said byBot(String text, Choice... choices) {
        return new Said().andByBot(text, choices);
    }

    Said andByBot(String text, Choice... choices) {
        return add(Event.Sender.BOT, "Chatbot", body(text, choices));
    }

    static Said byCoach(String name, String text) {
        return new Said().add(Event.Sender.COACH, name, body(text)).coachWaits(name);
    }

    private Said add(Event.Sender from, String name, MessageBody body) {
        messages.add(new Event.Message(FIRST + messages.size(), AT, from, name, "m" + messages.size(), null, body));
        return this;
    }

    static MessageBody body(String text, Choice... choices) {
        return new MessageBody(
                text,
                Arrays.asList(choices),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }

    /** A coach's words are in it or behind it. */
    Said coachWaits(String name) {
        coach = name;
        return this;
    }

    Said noticeIsAllowed() {
        path.add("!notice:yes");
        return this;
    }

    Said noticeIsRefused() {
        path.add("!notice:no");
        return this;
    }

    Said afterATaleOfViolence() {
        flags.add("violence");
        return this;
    }

    Said in(Language other) {
        language = other;
        return this;
    }

    Said to(ConversationId other) {
        talk = other;
        return this;
    }

    /** Meta told so in a status. */
    Said afterAReportThatTheWindowIsClosed(Instant at) {
        closedAt = at;
        return this;
    }

    Said part(int which) {
        part = which;
        return this;
    }

    Said afterTries(int count) {
        tries = count;
        return this;
    }

    Parcel parcel() {
        Conversation conversation = new Conversation(
                talk,
                WhatsAppChannel.NAME,
                "",
                language,
                "",
                "",
                null,
                path,
                List.of(),
                0,
                Facts.NONE,
                null,
                List.of(),
                flags,
                Holder.BOT,
                0,
                0,
                null,
                Anamnesis.NONE,
                FIRST,
                AT,
                AT);
        return new Parcel(conversation, messages, new PartId(talk, FIRST, part, 1), coach, closedAt, tries);
    }
}
