package nl.coachopdebank.conversation.words;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A place in a list by its order: "de tweede", "vertel meer over de laatste". */
public final class Ordinals {
    private static final List<Set<String>> ORDER = List.of(
            Set.of("eerste", "1e", "1ste", "first", "1st"),
            Set.of("tweede", "2e", "2de", "second", "2nd"),
            Set.of("derde", "3e", "3de", "third", "3rd"),
            Set.of("vierde", "4e", "4de", "fourth", "4th"),
            Set.of("vijfde", "5e", "5de", "fifth", "5th"),
            Set.of("zesde", "6e", "6de", "sixth", "6th"),
            Set.of("zevende", "7e", "7de", "seventh", "7th"),
            Set.of("achtste", "8e", "8ste", "eighth", "8th"));
    private static final Set<String> LAST = Set.of("laatste", "last");
    private static final Set<String> ASKING =
            Set.of(("vertel leg uitleg uit info informatie weten over meer wat is zijn de die het een van"
                            + " daarvan graag mag ik wil iets regeling voucher optie mij me eens dan en doe geef kun je"
                            + " betekent houdt in tell more about what the one explain information i want to know that"
                            + " please scheme")
                    .split(" "));
    private static final Set<String> CLEARLY = Set.of(
            "vertel",
            "uitleg",
            "leg",
            "info",
            "informatie",
            "meer",
            "weten",
            "betekent",
            "tell",
            "more",
            "explain",
            "know");

    private Ordinals() {}

    /** The place that the whole text asks about, counted from 0.
     *
     * @param size how many there are
     * @param clearly whether it must be said that something is to be told: "de tweede" may answer a question
     */
    public static OptionalInt in(String normal, int size, boolean clearly) {
        int place = -1;
        boolean asked = !clearly;
        for (String word : Spelling.tokens(normal)) {
            int here = place(word, size);
            if (here < 0 && !ASKING.contains(word)) {
                return OptionalInt.empty();
            }
            place = here < 0 ? place : here;
            asked = asked || CLEARLY.contains(word);
        }
        return asked && place >= 0 && place < size ? OptionalInt.of(place) : OptionalInt.empty();
    }

    private static int place(String word, int size) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).contains(word)) {
                return i;
            }
        }
        return LAST.contains(word) ? size - 1 : -1;
    }
}
