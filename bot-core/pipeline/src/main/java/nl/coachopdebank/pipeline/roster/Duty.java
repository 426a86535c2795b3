package nl.coachopdebank.pipeline.roster;

import java.util.List;

/** Who is at work, by name, and what is offered now. */
public record Duty(List<AtWork> coaches, List<Offer> offers) {
    public static final Duty NONE = new Duty(List.of(), List.of());

    public Duty {
        coaches = List.copyOf(coaches);
        offers = List.copyOf(offers);
    }
}
