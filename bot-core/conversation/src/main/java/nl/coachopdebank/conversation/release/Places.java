package nl.coachopdebank.conversation.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regions and their municipalities. */
public final class Places {
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Place> municipalities = new LinkedHashMap<>();

    public Places(List<Region> regions, List<Place> municipalities) {
        regions.forEach(region -> this.regions.put(region.id(), region));
        municipalities.forEach(place -> this.municipalities.put(place.id(), place));
    }

    /** By its id; one outside the regions may carry the name that was typed, see {@link Place#named}. */
    public Optional<Place> find(String municipality) {
        int colon = municipality.indexOf(Place.NAMED);
        return colon < 0
                ? Optional.ofNullable(municipalities.get(municipality))
                : Optional.ofNullable(municipalities.get(municipality.substring(0, colon)))
                        .map(place -> place.called(municipality.substring(colon + 1)));
    }

    public Optional<Region> region(String region) {
        return Optional.ofNullable(regions.get(region));
    }

    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    public List<Place> municipalities() {
        return List.copyOf(municipalities.values());
    }
}
