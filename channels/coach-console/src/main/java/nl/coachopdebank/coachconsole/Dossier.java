package nl.coachopdebank.coachconsole;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.Anamnesis;
import nl.coachopdebank.conversation.AnswerNotice;
import nl.coachopdebank.conversation.Consent;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Labels;
import nl.coachopdebank.conversation.PrivateParts;
import nl.coachopdebank.conversation.ReleaseLibrary;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.pipeline.HandOffLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a coach may see of a resident: as much as the resident said yes to (B2). */
@Component
class Dossier {
    /** The only channel on which an answer may have to wait for a notice. */
    private static final String PUSHED = "whatsapp";

    /** What the schemes of the menukaart are called, before their letter. */
    private static final String MENU = "menukaart-";

    private final ReleaseLibrary releases;

    Dossier(ReleaseLibrary releases) {
        this.releases = releases;
    }

    /** A line of the list. The wish is part of the dossier, so it needs the resident's yes as well. */
    Map<String, Object> line(HandOffLine line, Coach viewer) {
        HandOff handOff = line.handOff();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", handOff.id());
        item.put("conversation", line.conversation().value());
        item.put("number", handOff.receipt());
        item.put("state", handOff.state().wireName());
        item.put("channel", line.channel());
        item.put("region", line.region());
        item.put("role", handOff.role());
        item.put("reason", handOff.reason());
        item.put("shares", handOff.consent().given().wireName());
        item.put("wish", isShared(handOff) ? handOff.wish() : "");
        item.put("waitingSince", handOff.requestedAt().toString());
        item.put("promisedBy", handOff.promise().by().toString());
        item.put("promise", handOff.promise().text());
        item.put("safety", handOff.safety());
        item.put("language", line.language());
        if (handOff.takenByName() != null) {
            item.put("takenBy", handOff.takenByName());
        }
        item.put("mine", handOff.isHeldBy(viewer.username()));
        if (handOff.closing() != null) {
            item.put("outcome", handOff.closing().outcome());
        }
        if (line.isErased()) {
            item.put("erased", true);
        }
        return item;
    }

    /** Everything but the transcript. {@code events} may be newer than the conversation, not older. */
    Map<String, Object> of(Conversation held, HandOff handOff, List<Event> events, Coach viewer) {
        Map<String, Object> item = line(Desk.line(held), viewer);
        if (held.channel().equals(PUSHED)) {
            item.put("noticeAllowed", AnswerNotice.isAllowed(held));
        }
        item.put("revoked", revoked(held, handOff, events));
        item.put("consent", consent(handOff.consent()));
        item.put("answers", sharedAnswers(held, handOff, events));
        item.put("advice", isOfThisTalk(handOff, events) ? held.advice() : null);
        item.put("vouchers", isShared(handOff) ? vouchers(visible(handOff, events)) : List.of());
        item.put("responsible", isShared(handOff) ? handOff.responsible() : "");
        item.put(
                "notes",
                handOff.notes().stream()
                        .filter(note -> isVisible(note.at(), handOff, startOf(handOff, events)))
                        .map(note -> Map.of("at", note.at().toString(), "by", note.by(), "text", note.text()))
                        .toList());
        item.put("anamnesis", anamnesis(held, handOff, events));
        HandOff.Closing closing = handOff.closing();
        if (closing != null) {
            item.put("closing", closing(closing));
        }
        return item;
    }

    /** What was filled in for another partner needs the resident's yes, as notes do. */
    private Map<String, Object> anamnesis(Conversation held, HandOff handOff, List<Event> events) {
        Instant start = startOf(handOff, events);
        Map<String, Anamnesis.Entry> visible =
                new LinkedHashMap<>(held.anamnesis().entries());
        visible.values().removeIf(entry -> !isVisible(entry.at(), handOff, start));
        Map<String, String> answers = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        sharedAnswers(held, handOff, events).stream()
                .filter(answer -> !Boolean.TRUE.equals(answer.get("skipped")))
                .forEach(answer -> {
                    String fact = String.valueOf(answer.get("fact"));
                    answers.put(fact, String.valueOf(answer.get("answer")));
                    labels.put(fact, String.valueOf(answer.get("label")));
                });
        return Map.of(
                "entries", AnamnesisForm.entries(new Anamnesis(visible)),
                "suggested", AnamnesisForm.suggested(held.facts().list(), answers, labels),
                "menu", menu(releases.live().in(held.region())));
    }

    /** The menukaart's parts with their limits; a letter may have two. */
    private static List<Map<String, Object>> menu(RegionContent content) {
        return content.schemes().values().stream()
                .filter(scheme -> scheme.id().startsWith(MENU))
                .sorted(Comparator.comparing(Scheme::id))
                .map(scheme -> {
                    Map<String, Object> part = new LinkedHashMap<>();
                    part.put(
                            "letter",
                            scheme.id()
                                    .substring(MENU.length(), MENU.length() + 1)
                                    .toUpperCase(Locale.ROOT));
                    part.put("amount", scheme.amount().in(Language.NL));
                    part.put("asOf", scheme.asOf());
                    return part;
                })
                .toList();
    }

    private static boolean isOfThisTalk(HandOff handOff, List<Event> events) {
        return isShared(handOff) && !wentOn(handOff, events);
    }

    private List<Map<String, Object>> sharedAnswers(Conversation held, HandOff handOff, List<Event> events) {
        return isOfThisTalk(handOff, events) ? answers(held) : List.of();
    }

    /** The answers that may be seen and were given, in words. */
    List<DraftWriter.Line> toldAnswers(Conversation held, HandOff handOff, List<Event> events) {
        return sharedAnswers(held, handOff, events).stream()
                .filter(answer -> !Boolean.TRUE.equals(answer.get("skipped")))
                .map(answer ->
                        new DraftWriter.Line(String.valueOf(answer.get("label")), String.valueOf(answer.get("answer"))))
                .toList();
    }

    /** Notes of before a transfer are for the next partner only with a full yes, as what was said then. */
    private static boolean isVisible(Instant written, HandOff handOff, Instant start) {
        return handOff.consent().given() == Consent.Given.ALL || !written.isBefore(start);
    }

    private static Instant startOf(HandOff handOff, List<Event> events) {
        return events.stream()
                .filter(event -> event.seq() > handOff.fromSeq())
                .map(Event::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private static Map<String, Object> closing(HandOff.Closing closing) {
        return Map.of(
                "at", closing.at().toString(),
                "outcome", closing.outcome(),
                "agreement", closing.agreement(),
                "instruments", closing.instruments());
    }

    private static Map<String, Object> consent(Consent consent) {
        return Map.of(
                "given", consent.given().wireName(),
                "partner", consent.organisation(),
                "text", consent.text(),
                "asked", consent.at().toString());
    }

    /** True for a role that the content knows, in any region. */
    boolean isRole(@Nullable String role) {
        return role != null && releases.live().base().roles().containsKey(role);
    }

    /** All roles that the content knows. */
    Set<String> roles() {
        return releases.live().base().roles().keySet();
    }

    static boolean isShared(HandOff handOff) {
        return handOff.consent().given() == Consent.Given.ALL
                || handOff.consent().given() == Consent.Given.ANSWERS;
    }

    /** True when the resident talked on after the end: answers may be newer than the talk, and are not for this coach. */
    private static boolean wentOn(HandOff handOff, List<Event> events) {
        HandOff.Closing closing = handOff.closing();
        return closing != null
                && events.stream()
                        .anyMatch(event -> event.at().isAfter(closing.at())
                                && event instanceof Event.Message said
                                && said.from() == Event.Sender.RESIDENT);
    }

    /**
     * The lines of the transcript that may be seen: from the start with a full yes, else from the request; to the end of it.
     * Nothing of a request that the resident took back.
     */
    List<Event> visible(Conversation held, HandOff handOff, List<Event> events) {
        TakenBack takenBack = TakenBack.of(held, events, privateParts(held));
        return visible(handOff, events).stream().map(takenBack::without).toList();
    }

    /** Which of the messages that are shown the resident took back. */
    private List<String> revoked(Conversation held, HandOff handOff, List<Event> events) {
        TakenBack takenBack = TakenBack.of(held, events, privateParts(held));
        return visible(handOff, events).stream()
                .filter(event -> event instanceof Event.Message said && takenBack.isIn(said))
                .map(event -> ((Event.Message) event).messageId())
                .toList();
    }

    /** What this resident told that a model need not read, by the words of the live content. */
    PrivateParts privateParts(Conversation held) {
        return new PrivateParts(releases.live().in(held.region()));
    }

    private List<Event> visible(HandOff handOff, List<Event> events) {
        if (handOff.isWithdrawn()) {
            return List.of();
        }
        long after = handOff.consent().given() == Consent.Given.ALL ? 0 : handOff.fromSeq();
        HandOff.Closing closing = handOff.closing();
        return events.stream()
                .filter(event -> event.seq() > after)
                .filter(event -> closing == null || !event.at().isAfter(closing.at()))
                .toList();
    }

    private List<Map<String, Object>> answers(Conversation held) {
        Release live = releases.live();
        RegionContent content = live.in(held.region());
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Fact fact : held.facts().list()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("fact", fact.name());
            answer.put("question", question(content, fact.name()));
            answer.put("label", Labels.fact(content, fact.name(), Language.NL));
            answer.put("answer", Labels.answer(content, live.places(), fact, Language.NL));
            answer.put("skipped", fact.isSkipped());
            answer.put("asked", AlreadyTold.asked(content, fact, held.language()));
            answers.add(answer);
        }
        return answers;
    }

    private static String question(RegionContent content, String fact) {
        return Labels.ask(content, fact)
                .map(Ask::question)
                .map(question -> question.text().in(Language.NL))
                .orElse(fact);
    }

    /** Each scheme as it was explained last, with the checks of that moment. */
    private static List<Map<String, Object>> vouchers(List<Event> visible) {
        Map<String, Map<String, Object>> last = new LinkedHashMap<>();
        for (Event event : visible) {
            if (event instanceof Event.Message message) {
                message.body().vouchers().forEach(card -> last.put(card.scheme(), card(card)));
            }
        }
        return List.copyOf(last.values());
    }

    private static Map<String, Object> card(VoucherCard card) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("scheme", card.scheme());
        item.put("name", card.name());
        item.put("status", card.status());
        item.put("asOf", card.asOf());
        item.put("pays", card.pays());
        item.put("amount", card.amount());
        item.put(
                "conditions",
                card.conditions().stream()
                        .map(check -> condition(check.text(), check.check().wireName(), check.answer()))
                        .toList());
        item.put("decides", card.decides());
        item.put("apply", card.apply());
        item.put("applyUrl", card.applyUrl());
        item.put("sources", card.sources());
        item.put("note", card.note());
        return item;
    }

    private static Map<String, Object> condition(String text, String check, @Nullable String answer) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("text", text);
        item.put("check", check);
        item.put("answer", answer);
        return item;
    }
}
