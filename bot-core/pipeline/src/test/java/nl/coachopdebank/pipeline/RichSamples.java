package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Advice;
import nl.coachopdebank.conversation.Anamnesis;
import nl.coachopdebank.conversation.CardText;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.Consent;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.FirstTalk;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Position;
import nl.coachopdebank.conversation.Progress;
import nl.coachopdebank.conversation.Promise;
import nl.coachopdebank.conversation.SafetyCard;
import nl.coachopdebank.conversation.SourceLine;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;

/** Values with everything in them. */
public final class RichSamples {
    private static final Instant AT = Samples.AT;

    private RichSamples() {}

    public static Stored stored(ConversationId id) {
        return new Stored(conversation(id), 42, Map.of("lapse", AT, "remind", AT.plusSeconds(60)));
    }

    public static Conversation conversation(ConversationId id) {
        return conversation(id, List.of(new Choice("a", "Label A"), new Choice("b", "Label B")));
    }

    public static Conversation conversation(ConversationId id, List<Choice> offered) {
        Facts facts = Facts.of(List.of(
                new Fact("wens", "Ik wil \"iets\" met mensen \ud83d\ude42"),
                Fact.skipped("leeftijd"),
                new Fact("gemeente", "kampen")));
        return new Conversation(
                id,
                "web",
                "zwolle",
                Language.EN,
                "r-abc",
                Samples.SECRET_HASH,
                new Position("zelftriage", "sector", 1, "gemeente"),
                List.of("welkom", "blok-1"),
                offered,
                2,
                facts,
                advice(),
                List.of("zh-1", "stap"),
                List.of("schulden"),
                Holder.COACH,
                3,
                1,
                handOff(id),
                anamnesis(),
                17,
                AT,
                AT.minusSeconds(60));
    }

    private static Anamnesis anamnesis() {
        Map<String, Anamnesis.Entry> entries = new LinkedHashMap<>();
        entries.put("route", new Anamnesis.Entry("eerst \"een\" cursus\nen dan verder", "Anna", AT));
        entries.put("agreement", new Anamnesis.Entry("", "Bram", AT.plusSeconds(5)));
        return new Anamnesis(entries);
    }

    public static HandOff handOff(ConversationId id) {
        return new HandOff(
                id + "-1",
                "R-123",
                HandOff.State.CLOSED,
                "request",
                "Ik zoek werk",
                "werkcoach",
                "UWV",
                AT,
                9,
                new Promise(AT.plusSeconds(3_600), "voor 12 uur"),
                new FirstTalk(AT.plusSeconds(60), AT.plusSeconds(70), "loopbaancoach", AT.plusSeconds(90)),
                new Consent(Consent.Given.ANSWERS, "gemeente Zwolle", "Mag dat?", AT),
                "geld",
                "anna",
                "Anna",
                AT.plusNanos(1),
                List.of(new HandOff.Note(AT, "anna", "belt terug"), new HandOff.Note(AT, "bram", "")),
                new HandOff.Closing(AT, "light", "afspraak", List.of("A", "G")));
    }

    public static Advice advice() {
        return new Advice(
                List.of(
                        new Advice.Route("coach", "Praat met een coach", "werkcoach", "Een mens denkt mee.", "_coach"),
                        new Advice.Route("toolbox", "Kijk zelf", null, "Zelf **kijken**.", "https://example.org/kijk")),
                List.of(new Advice.Why("sector", "horeca", "regel 3")));
    }

    public static MessageBody body(boolean personal) {
        return new MessageBody(
                "Dit past **misschien** bij jou.\n- een\n- twee",
                List.of(
                        new Choice("ja", "Ja"),
                        new Choice("nee", "Nee", true),
                        new Choice("plan", "Een plan", "closed")),
                "Verder",
                new Progress(4, 12),
                "ww",
                "zelftriage",
                "sector",
                List.of(
                        new SourceLine("Rijksoverheid", "https://example.org/ww", "2026-10-01"),
                        new SourceLine("Folder", null, "2026-09-01")),
                List.of(voucher()),
                advice(),
                new SafetyCard("suicide", List.of(new SafetyCard.Line("113", "0800-0113"))),
                new CardText("- een\n- twee", "Dit past **misschien** bij jou.", ""),
                personal);
    }

    private static VoucherCard voucher() {
        return new VoucherCard(
                "stap",
                "STAP",
                "outdated",
                "2026-01",
                "een cursus",
                "1.000 euro",
                List.of(
                        new ConditionCheck("Je woont hier", ConditionCheck.Check.FITS, "Kampen"),
                        new ConditionCheck("Je werkt", ConditionCheck.Check.UNASKED, null)),
                "UWV",
                "Via de site",
                "https://example.org/stap",
                "Mogelijk verouderd",
                List.of(new SourceLine("UWV", "https://example.org", "2026-10-02")));
    }
}
