package nl.coachopdebank.coachconsole;

/** Knows the first names of coaches. */
@FunctionalInterface
public interface CoachDirectory {
    /** The first name that residents and colleagues see; the user name itself when no other is known. */
    String nameOf(String username);
}
