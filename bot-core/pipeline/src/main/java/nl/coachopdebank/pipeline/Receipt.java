package nl.coachopdebank.pipeline;

/** What the store answered to one arrival. {@code number}: the entry's number when it was stored, else 0. */
public record Receipt(Appended appended, long number) {
    public static Receipt stored(long number) {
        return new Receipt(Appended.STORED, number);
    }

    public static Receipt refused(Appended why) {
        return new Receipt(why, 0);
    }
}
