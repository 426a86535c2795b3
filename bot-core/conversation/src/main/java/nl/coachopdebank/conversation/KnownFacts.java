package nl.coachopdebank.conversation;

import java.util.List;
import java.util.function.Function;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import org.jspecify.annotations.Nullable;

/** Told facts with what follows from them: the region and the areas of the municipality, and a table's signals. */
public final class KnownFacts implements Known {
    /** The fact that holds a municipality's id. */
    public static final String MUNICIPALITY = "gemeente";

    public static final String REGION = "regio";
    public static final String AREAS = "gebieden";
    public static final String SIGNALS = "signalen";

    private final Facts facts;
    private final Places places;
    private final List<String> signals;

    public KnownFacts(Facts facts, Places places, List<String> signals) {
        this.facts = facts;
        this.places = places;
        this.signals = signals;
    }

    @Override
    public @Nullable Object find(String name) {
        return switch (name) {
            case MUNICIPALITY -> municipality();
            case REGION -> place(Place.ELSEWHERE, Place::region);
            case AREAS -> place(List.of(), Place::areas);
            case SIGNALS -> signals;
            default -> facts.find(name);
        };
    }

    /** Without the name that it may carry. */
    private @Nullable String municipality() {
        String told = facts.find(MUNICIPALITY);
        return told == null ? null : places.find(told).map(Place::id).orElse(told);
    }

    private <T> @Nullable T place(T elsewhere, Function<Place, T> part) {
        String municipality = facts.find(MUNICIPALITY);
        return municipality == null ? null : places.find(municipality).map(part).orElse(elsewhere);
    }
}
