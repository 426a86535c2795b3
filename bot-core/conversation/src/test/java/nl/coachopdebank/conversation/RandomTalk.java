package nl.coachopdebank.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentReturned;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.TimerFired;

/** Makes up what residents, coaches and timers might do next. The same seed makes up the same. */
final class RandomTalk {
    private static final List<String> SAYINGS = List.of(
            "rust",
            "Kampen",
            "ik woon in Haarlem",
            "nee, ik woon in Zwolle",
            "horeca",
            "53",
            "20 jaar",
            "over 3 maanden",
            "ja",
            "nee",
            "coach",
            "stop",
            "verder",
            "menu",
            "terug",
            "sla over",
            "waarom",
            "opnieuw",
            "english",
            "nederlands",
            "antwoord aanpassen",
            "mijn gegevens",
            "hoe vraag ik ww aan?",
            "brabbel",
            "",
            "😀",
            "1",
            "2",
            "12",
            "ik wil niet meer leven",
            "de deurwaarder komt",
            "ik ben 53, werk 20 jaar in de horeca in Kampen en mijn contract stopt in januari",
            "mijn bsn is 111222333",
            "ik heb werk",
            "mijn contract stopt",
            "nee, ik ben werkgever",
            "ja, alles",
            "liever niet",
            "hoi",
            "asdf",
            "laat maar",
            "geen zin meer",
            "wat bedoel je",
            "wanneer komt de coach?",
            "vertel de coach dat ik bang ben",
            "ik ben ziek en wil ander werk",
            "rotbot",
            "meer",
            "EN Zorg",
            "allebei",
            "1 en 3",
            "1.250,50",
            "1 maart",
            "{wens} *x* [y](z)",
            "geen idee");
    private static final List<String> VALUES = List.of(
            "flow:check",
            "flow:vouchers",
            "flow:coach",
            "flow:weg",
            "topic:omscholen",
            "topic:weg",
            "scheme:stap",
            "scheme:weg",
            "_none",
            "_correct",
            "_edit:gemeente",
            "_edit:wens",
            "_edit:weg",
            "_consent_all",
            "_consent_none",
            "_withdraw",
            "_withdraw_yes",
            "_withdraw_no",
            "_more",
            "situatie:contract",
            "situatie:werk",
            "situatie:werkgever",
            "online:nee",
            "leeftijd:boven_55",
            "zorgen:ja",
            "flow:intake",
            "hulp:geld,lezen",
            "hulp:geld,nee",
            "hulp:,",
            "uren:32",
            "rommel",
            ":",
            "");
    private static final List<String> COACHES = List.of("anna", "bas");
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofMinutes(10),
            Duration.ofHours(2),
            Duration.ofDays(4));

    private final Random random;
    private int inputs;

    RandomTalk(long seed) {
        random = new Random(seed);
    }

    /** The next thing that happens in this chat. */
    ConversationInput next(Chat chat) {
        chat.after(one(PAUSES));
        String id = "r" + inputs++;
        int kind = random.nextInt(100);
        if (kind < 40) {
            return new ResidentSaid(id, chat.now(), one(SAYINGS));
        }
        if (kind < 75) {
            return new ResidentChose(id, chat.now(), value(chat));
        }
        if (kind < 80) {
            return new ResidentReturned(id, chat.now());
        }
        if (kind < 85) {
            return new TimerFired(id, chat.now(), one(List.of("promise", "lapse", "anders")));
        }
        return coach(chat, id);
    }

    private ConversationInput coach(Chat chat, String id) {
        HandOff handOff = chat.state().handOff();
        String coach = one(COACHES);
        String which = handOff == null || random.nextInt(10) == 0 ? "weg" : handOff.id();
        return new CoachInput(
                CoachInput.idFor(coach, id),
                chat.now(),
                one(List.of(Action.values())),
                coach,
                Chat.name(coach),
                which,
                "tekst van een coach",
                one(List.of("werkcoach", "light", "weg")),
                List.of(),
                random.nextInt(5) == 0);
    }

    private String value(Chat chat) {
        List<Choice> offered = chat.state().offered();
        boolean known = !offered.isEmpty() && random.nextInt(10) < 8;
        return known ? offered.get(random.nextInt(offered.size())).value() : one(VALUES);
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    /** A chat on this seed's content: the desk knows some sentences, and wants some facts. */
    Chat chat() {
        Chat chat = Chat.aConversation(
                TestRelease.aRelease("r1").withFlow(TestIntake.flow()).build());
        chat.desk.recognises("hoe vraag ik ww aan?", "ww-aanvragen").doubts("geen idee", "omscholen", "scheme:stap");
        List<String> facts = new ArrayList<>(List.of("gemeente", "situatie", "leeftijd"));
        facts.removeIf(fact -> random.nextBoolean());
        chat.desk.openFacts.addAll(facts);
        chat.desk.vouchers = random.nextBoolean() ? List.of() : List.of(FakeDesk.card("stap"), FakeDesk.card("slim"));
        return chat.started(
                "", random.nextInt(5) == 0 ? "en" : "nl", one(List.of("", "check", "intake", "vouchers", "weg")));
    }

    /** Now and then the editors publish, or an old release is no longer at hand. */
    void publish(Chat chat) {
        int kind = random.nextInt(40);
        if (kind == 0) {
            chat.releases.publish(TestRelease.aRelease("r" + random.nextInt(3))
                    .withFlow(TestFlows.triage(TestSteps.ask("sector", TestSteps.option("nieuw", "Nieuw"))))
                    .build());
        } else if (kind == 1) {
            chat.releases.forget("r1");
        } else if (kind == 2) {
            chat.releases.publish(
                    TestRelease.aRelease("zonder").withoutFlow("check").build());
        } else if (kind == 3) {
            chat.releases.publish(TestRelease.aRelease("r1").build());
        }
    }
}
