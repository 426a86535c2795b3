package nl.coachopdebank.knowledge.faq;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.faq.Lessons.Example;

/** The recognisers of a release, one for each region whose questions differ from the others'. */
public final class Recognisers {
    private final Map<String, Recogniser> byRegion;
    private final Recogniser base;

    private Recognisers(Map<String, Recogniser> byRegion, Recogniser base) {
        this.byRegion = byRegion;
        this.base = base;
    }

    /**
     * The recognisers of a release. What regions have in common is learned once, for all of them together.
     *
     * @param learned gives what was learned from the same examples before, or learns now
     */
    public static Recognisers of(Release release, Function<List<Example>, LearnedTopics> learned) {
        LearnedTopics topics = learned.apply(Lessons.examples(release));
        Map<Lessons, Recogniser> once = new HashMap<>();
        Function<RegionContent, Recogniser> maker = content -> once.computeIfAbsent(
                Lessons.of(content), lessons -> new LearnedRecogniser(topics, lessons, content.languages()));
        Map<String, Recogniser> byRegion = new HashMap<>();
        release.regions().forEach((region, content) -> byRegion.put(region, maker.apply(content)));
        return new Recognisers(byRegion, maker.apply(release.base()));
    }

    /** The recogniser of a region; the base's for a region without content of its own. */
    public Recogniser in(String region) {
        return byRegion.getOrDefault(region, base);
    }
}
