package nl.coachopdebank.knowledge.faq;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;

/** The recognisers of a release, one for each region whose questions differ from the others'. */
public final class Recognisers {
    private final Map<String, Recogniser> byRegion;
    private final Recogniser base;

    private Recognisers(Map<String, Recogniser> byRegion, Recogniser base) {
        this.byRegion = byRegion;
        this.base = base;
    }

    /**
     * Learns a release's questions.
     *
     * @param learned gives what was learned from the same lessons before, or learns now
     */
    public static Recognisers of(Release release, Function<Lessons, Recogniser> learned) {
        Map<Lessons, Recogniser> once = new LinkedHashMap<>();
        Function<RegionContent, Recogniser> learner =
                content -> once.computeIfAbsent(Lessons.of(content), learned::apply);
        Recogniser base = learner.apply(release.base());
        Map<String, Recogniser> byRegion = new HashMap<>();
        release.regions().forEach((region, content) -> byRegion.put(region, learner.apply(content)));
        return new Recognisers(byRegion, base);
    }

    /** The recogniser of a region; the base's for a region without content of its own. */
    public Recogniser in(String region) {
        return byRegion.getOrDefault(region, base);
    }
}
