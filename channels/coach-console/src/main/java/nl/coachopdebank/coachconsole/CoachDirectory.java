package nl.coachopdebank.coachconsole;

/** Knows the first names of coaches, and what they are. */
@FunctionalInterface
public interface CoachDirectory {
    /** The first name that residents and colleagues see; the user name itself when no other is known. */
    String nameOf(String username);

    /** The role of first contact, as hand-offs name it; empty when it is none of those. */
    default String roleOf(String username) {
        return "";
    }
}
