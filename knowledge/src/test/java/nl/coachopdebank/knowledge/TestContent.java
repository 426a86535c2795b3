package nl.coachopdebank.knowledge;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.AskChoice;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.OpeningHours;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.Question;
import nl.coachopdebank.conversation.release.Region;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.SafetyNet;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Step;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.Topic;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.release.WordLists;
import nl.coachopdebank.conversation.release.Words;
import org.jspecify.annotations.Nullable;

/** Builds small content: topics, schemes, and a triage with a voucher flow that asks for the same facts. */
public final class TestContent {
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 1);

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();
    private final List<Step> triage = new ArrayList<>();
    private final List<Step> vouchers = new ArrayList<>();
    private WordLists wordLists = WordLists.NONE;

    public static Text text(String text) {
        return Text.of(text, text + " (en)");
    }

    public TestContent topic(String id, List<String> dutch, List<String> english) {
        Words phrasings = new Words(Map.of(Language.NL, dutch, Language.EN, english));
        topics.put(id, new Topic(id, text(id), phrasings, text("x"), List.of(), List.of(), "redactie", CHECKED, null));
        return this;
    }

    public TestContent scheme(Scheme scheme) {
        schemes.put(scheme.id(), scheme);
        return this;
    }

    /** A question of the triage that the voucher flow asks too, under this condition. */
    public TestContent question(String fact, Condition when, String... values) {
        Text any = text(fact);
        List<Option> options = new ArrayList<>();
        for (String value : values) {
            options.add(new Option(value, text("label " + value), Words.NONE, null));
        }
        Question question = new Question(fact, any, any, any, any, any, null);
        AskChoice ask = new AskChoice(fact, Condition.ALWAYS, question, options, null);
        triage.add(ask);
        vouchers.add(ask.as(fact, when, "vouchers"));
        return this;
    }

    /** Words about health, belief or the like. */
    public TestContent privateWords(String... words) {
        wordLists = new WordLists(Map.of(
                WordList.PRIVATE, new WordLists.Entry(new Words(Map.of(Language.NL, List.of(words))), Words.NONE)));
        return this;
    }

    public RegionContent build() {
        Map<String, Flow> flows = Map.of(
                "zelftriage", Flow.of("zelftriage", text("triage"), true, triage),
                "vouchers", Flow.of("vouchers", text("vouchers"), true, vouchers));
        return new RegionContent(
                flows,
                Map.of(),
                topics,
                schemes,
                Map.of(),
                Map.of(),
                Map.of(),
                new OpeningHours(ZoneId.of("Europe/Amsterdam"), Map.of(), Set.of(), Map.of(), Duration.ofHours(1)),
                Map.of(),
                SafetyNet.NONE,
                wordLists,
                Words.NONE,
                Map.of());
    }

    public Release release(String id) {
        return new Release(id, places(), build(), Map.of());
    }

    /** Kampen in Regio Zwolle and Overijssel, Hilversum elsewhere. */
    public static Places places() {
        Region zwolle = new Region("zwolle", text("Regio Zwolle"), text("loket"));
        return new Places(List.of(zwolle), List.of(place("kampen", "Kampen", "zwolle", "regio-zwolle", "overijssel")));
    }

    private static Place place(String id, String name, String region, String... areas) {
        return new Place(id, name, region, List.of(areas), List.of(), null);
    }

    /** A scheme for everyone in the country, open as of this year, that a resident can use alone. */
    public static SchemeBuilder aScheme(String id) {
        return new SchemeBuilder(id);
    }

    /** Names only what matters to a test. */
    public static final class SchemeBuilder {
        private final String id;
        private final List<Scheme.Term> terms = new ArrayList<>();
        private String kind = "voucher";
        private String status = "open";
        private @Nullable String asOf = "2026";
        private List<String> regions = List.of("landelijk");
        private Condition shownWhen = Condition.ALWAYS;
        private Condition onlyWhen = Condition.ALWAYS;
        private List<String> names = List.of();
        private boolean selfApply = true;

        private SchemeBuilder(String id) {
            this.id = id;
        }

        public SchemeBuilder kind(String kind) {
            this.kind = kind;
            return this;
        }

        public SchemeBuilder status(String status, @Nullable String asOf) {
            this.status = status;
            this.asOf = asOf;
            return this;
        }

        public SchemeBuilder regions(String... regions) {
            this.regions = List.of(regions);
            return this;
        }

        public SchemeBuilder shownWhen(Condition shownWhen) {
            this.shownWhen = shownWhen;
            return this;
        }

        public SchemeBuilder onlyWhen(Condition onlyWhen) {
            this.onlyWhen = onlyWhen;
            return this;
        }

        public SchemeBuilder names(String... names) {
            this.names = List.of(names);
            return this;
        }

        public SchemeBuilder onlyThroughACoach() {
            this.selfApply = false;
            return this;
        }

        public SchemeBuilder term(String term, @Nullable Condition check) {
            terms.add(new Scheme.Term(term, text(term), check));
            return this;
        }

        public Scheme build() {
            return new Scheme(
                    id,
                    text(id),
                    kind,
                    status,
                    asOf,
                    regions,
                    shownWhen,
                    onlyWhen,
                    names,
                    text("betaalt"),
                    text("bedrag"),
                    terms,
                    text("De gemeente beslist."),
                    text("Vraag het aan."),
                    null,
                    selfApply,
                    text("Let op."),
                    List.of());
        }
    }
}
