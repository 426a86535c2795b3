package nl.coachopdebank.bench;

/** Decides when a resident who could speak does speak. */
@FunctionalInterface
interface Pace {

    /** This resident has been answered and could speak now. */
    void ready(Resident resident);

    /** Everybody speaks as soon as they are answered: the load follows the server. */
    static Pace atOnce() {
        return resident -> {
            long now = System.nanoTime();
            resident.speak(now, now);
        };
    }
}
