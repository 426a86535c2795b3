package nl.coachopdebank.conversation.words;

import java.util.Set;

/** A plain yes or no as a whole message, in normal form. */
public final class YesNo {
    private static final Set<String> YES = Set.of(
            "ja",
            "ja hoor",
            "ja alles",
            "ja graag",
            "ja prima",
            "ja dat mag",
            "ja doe maar",
            "doe maar",
            "dat mag",
            "mag",
            "is goed",
            "ja is goed",
            "prima",
            "goed",
            "ok",
            "oke",
            "alles",
            "yes",
            "yes please",
            "sure",
            "everything");
    private static final Set<String> NO = Set.of(
            "nee",
            "nee hoor",
            "nee niets",
            "niets",
            "liever niet",
            "nee liever niet",
            "nee dank je",
            "nee bedankt",
            "no",
            "no thanks",
            "no thank you",
            "nothing",
            "rather not");

    private YesNo() {}

    public static boolean isYes(String normal) {
        return YES.contains(normal);
    }

    public static boolean isNo(String normal) {
        return NO.contains(normal);
    }
}
