package nl.coachopdebank.conversation.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** A municipality.
 *
 * @param region the region that helps its residents
 * @param areas ids of the areas it lies in, for conditions of schemes
 * @param aliases villages, short names and misspellings
 * @param names the name and the aliases in normal form
 * @param otherDesk where residents are helped when that is not the region's own desk; null when it is
 */
public record Place(
        String id,
        String name,
        String region,
        List<String> areas,
        List<String> aliases,
        @Nullable Text otherDesk,
        List<Phrasing> names) {
    /** The id that stands for every municipality outside the regions. */
    public static final String ELSEWHERE = "elders";

    static final char NAMED = ':';

    public Place {
        areas = List.copyOf(areas);
        aliases = List.copyOf(aliases);
        names = List.copyOf(names);
    }

    public Place(
            String id, String name, String region, List<String> areas, List<String> aliases, @Nullable Text otherDesk) {
        this(id, name, region, areas, aliases, otherDesk, names(name, aliases));
    }

    private static List<Phrasing> names(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(Phrasing::of)
                .toList();
    }

    public boolean isElsewhere() {
        return region.equals(ELSEWHERE);
    }

    /** The value that stands for this municipality. Outside the regions it keeps the name by which the resident called it. */
    public String named(Phrasing typed) {
        return isElsewhere() && alias(typed.normal()).isPresent() ? id + NAMED + typed.normal() : id;
    }

    Place called(String typed) {
        String called = alias(typed).orElse(name);
        String title = Character.toUpperCase(called.charAt(0)) + called.substring(1);
        return new Place(id, title, region, areas, aliases, otherDesk, names);
    }

    private Optional<String> alias(String normal) {
        return aliases.stream()
                .filter(alias -> Spelling.normal(alias).equals(normal))
                .findFirst();
    }
}
