package nl.coachopdebank.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.Text;
import org.jspecify.annotations.Nullable;

/** One turn in the making: the conversation as it changes, and what has been said so far. Lives for one decision. */
final class Scene {

    final Conversation before;
    final ConversationInput input;
    final Findings findings;
    final EngineSettings settings;
    final Instant now;
    final Release live;
    final Composer composer;
    final Agenda agenda;

    String channel;
    String secretHash;
    Language language;
    String region;

    @Nullable
    Position position;

    Set<String> path;
    int misses;
    Facts facts;

    @Nullable
    Advice advice;

    Set<String> explained;
    List<String> flags;
    Holder holder;
    long epoch;
    int handOffs;

    @Nullable
    HandOff handOff;

    Anamnesis anamnesis;

    String release;
    List<Choice> offered;
    /** A rule asked for a coach: that comes after all else that is to be said. */
    boolean coachIsDue;

    /** An answer was corrected in this turn: of what was concluded before only the changes are said. */
    boolean isCorrected;

    /** The promise of a waiting request was said in this turn; once is enough. */
    boolean promiseIsSaid;

    private final Releases releases;
    private final Transcript transcript;
    private final List<TimerChange> timers = new ArrayList<>();
    private @Nullable Need need;
    private @Nullable Told told;
    private String toldText = "";
    private boolean erased;

    Scene(
            Conversation before,
            ConversationInput input,
            Findings findings,
            Releases releases,
            EngineSettings settings,
            Instant now) {
        this.before = before;
        this.input = input;
        this.findings = findings;
        this.releases = releases;
        this.settings = settings;
        this.now = now;
        this.live = releases.live();
        this.channel = before.channel();
        this.secretHash = before.secretHash();
        this.language = before.language();
        this.region = before.region();
        this.position = before.position();
        this.path = new LinkedHashSet<>(before.path());
        this.misses = before.misses();
        this.facts = before.facts();
        this.advice = before.advice();
        this.explained = new LinkedHashSet<>(before.explained());
        this.flags = new ArrayList<>(before.flags());
        this.holder = before.holder();
        this.epoch = before.epoch();
        this.handOffs = before.handOffs();
        this.handOff = before.handOff();
        this.anamnesis = before.anamnesis();
        this.release = before.release();
        this.offered = before.offered();
        this.transcript = new Transcript(before.lastSeq(), input, now);
        this.composer = new Composer(this);
        this.agenda = new Agenda(this);
        agenda.dropVanished();
    }

    /** The content of today: answers, amounts, the engine's own sentences. */
    RegionContent content() {
        return live.in(region);
    }

    /** The questions of the release that the running flow started with. */
    RegionContent pinned() {
        return contentOf(release).orElseGet(this::content);
    }

    /** The content of a release that is still at hand. */
    Optional<RegionContent> contentOf(String id) {
        return id.isEmpty() ? Optional.empty() : releases.find(id).map(found -> found.in(region));
    }

    Places places() {
        return live.places();
    }

    String text(Phrase phrase) {
        return text(content().phrase(phrase));
    }

    String text(Text text) {
        return Doors.words(this, text, language);
    }

    /** What coaches read, who all read Dutch. */
    String note(Phrase phrase) {
        return content().phrase(phrase).in(Language.NL);
    }

    AnswerReader reader() {
        return new AnswerReader(language, places(), today(), this::told);
    }

    /** What this text tells; worked out once for a text. */
    Told told(String text) {
        if (told == null || !text.equals(toldText)) {
            toldText = text;
            told = Listening.of(content()).told(text);
        }
        return told;
    }

    Spotter spotter() {
        return new Spotter(language, places(), today());
    }

    private LocalDate today() {
        return now.atZone(content().openingHours().zone()).toLocalDate();
    }

    KnownFacts known() {
        return new KnownFacts(facts, places(), List.of());
    }

    /** The flow that runs, or that ran last; null when there was none or it no longer exists. */
    @Nullable
    Flow flow() {
        return position == null ? null : pinned().flow(position.flow()).orElse(null);
    }

    /** True while a question waits for an answer. */
    boolean asks() {
        Flow flow = flow();
        return flow != null
                && position != null
                && position.waits()
                && flow.find(position.step()).filter(Ask.class::isInstance).isPresent();
    }

    /** True when the resident lives where these coaches do not work. */
    boolean isFromElsewhere() {
        String municipality = facts.find(KnownFacts.MUNICIPALITY);
        return municipality != null
                && places().find(municipality).filter(Place::isElsewhere).isPresent();
    }

    /** Notes a fact. A municipality of a region also decides whose content is used from here on; a wish is told to the coach
     * that was asked for. */
    void tell(Fact fact) {
        HandOff open = handOff;
        if (fact.name().equals(Wish.FACT) && open != null && open.isOpen()) {
            handOff = Wish.answered(open, facts.find(Wish.FACT), fact.value());
        }
        if (fact.name().equals(Wish.FACT)) {
            Revocation.noteWish(this);
        }
        facts = facts.with(fact);
        if (fact.name().equals(KnownFacts.MUNICIPALITY) && fact.value() != null) {
            region = places().find(fact.value())
                    .filter(place -> !place.isElsewhere())
                    .map(Place::region)
                    .orElse(region);
        }
    }

    /** The last event so far, those of this turn included. */
    long lastSeq() {
        return transcript.lastSeq();
    }

    void askFor(Need wanted) {
        if (need == null) {
            need = wanted;
        }
    }

    /** What the voucher desk shows for the facts as they are now. */
    Need voucherNeed() {
        return new Need(null, true, null, facts, region, language);
    }

    boolean isWaitingForFindings() {
        return need != null;
    }

    void resident(String text, @Nullable SafetyCard safety) {
        transcript.resident(text, safety);
    }

    void coach(String name, String messageId, String text) {
        transcript.coach(name, messageId, text);
        handOff = handOff == null ? null : handOff.answered(now);
    }

    void bot(MessageBody body) {
        transcript.bot(body);
    }

    /** True when this turn has something for the resident to read, or will once something was looked up. */
    boolean answers() {
        return need != null || !composer.isEmpty() || transcript.hasWordsOfTheBot();
    }

    /** The floor changes hands, or a new promise is made. */
    void status(@Nullable String coach, @Nullable Promise promise) {
        composer.send();
        transcript.status(holder, coach, promise);
    }

    void handTo(Holder next) {
        holder = next;
        epoch++;
    }

    void timer(TimerChange change) {
        timers.add(change);
    }

    void erase() {
        erased = true;
    }

    Decision decision(Outcome outcome) {
        if (need != null) {
            return Decision.wants(need);
        }
        if (erased) {
            return Decision.of(new Turn(null, List.of(), List.of(), outcome));
        }
        composer.send();
        return Decision.of(new Turn(after(), transcript.events(), timers, outcome));
    }

    private Conversation after() {
        return new Conversation(
                before.id(),
                channel,
                region,
                language,
                release,
                secretHash,
                position,
                List.copyOf(path),
                offered,
                misses,
                facts,
                advice,
                List.copyOf(explained),
                flags,
                holder,
                epoch,
                handOffs,
                handOff,
                anamnesis,
                transcript.lastSeq(),
                now,
                input.isOfResident() ? now : before.residentLastAt());
    }
}
