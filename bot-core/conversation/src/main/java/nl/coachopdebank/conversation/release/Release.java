package nl.coachopdebank.conversation.release;

import java.util.Map;

/** One frozen state of all content. Never changes; a change is another release.
 *
 * @param id hash of the content: the same content has the same id everywhere
 * @param base what residents of no region see
 * @param regions by region id
 */
public record Release(String id, Places places, RegionContent base, Map<String, RegionContent> regions) {
    public Release {
        regions = Map.copyOf(regions);
    }

    /** The content of a region; the base for a region without its own. */
    public RegionContent in(String region) {
        return regions.getOrDefault(region, base);
    }
}
