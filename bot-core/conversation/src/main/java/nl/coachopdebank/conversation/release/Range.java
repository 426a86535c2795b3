package nl.coachopdebank.conversation.release;

/** Whole numbers from {@code from} to {@code to}, both included. */
public record Range(int from, int to) {
    public boolean holds(int number) {
        return number >= from && number <= to;
    }
}
