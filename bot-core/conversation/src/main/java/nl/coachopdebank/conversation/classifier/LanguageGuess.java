package nl.coachopdebank.conversation.classifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Words;

/**
 * Tells in which language a sentence is, by its words and pieces of three letters; learned from sentences of each language.
 * A short or mixed sentence stays in the language of the talk unless it is surely of another. Immutable.
 */
public final class LanguageGuess {
    /** Enough to know the letters of a language; more would only cost time at each publish. */
    private static final int MOST_SENTENCES = 1_500;

    /** Natural logarithm of the odds from which on it is sure. Chosen on the content's own sentences: docs/recognition.md. */
    private static final double SURE = 5;
    /** The same for a few words: names and loan words are at home in several languages. */
    private static final double SURE_OF_FEW = 12;

    private static final int FEW = 3;
    /** What was never seen: less likely than anything that was. */
    private static final double UNSEEN = 0.1;

    private static final int PIECE = 3;
    private static final char WORD = '=';
    /** A word belongs to a language in which it is so many times as frequent. */
    private static final int CLEARLY = 4;
    /** One word in so many must clearly be of its language. */
    private static final int ONE_IN = 5;
    /** So many words must clearly be of its language, for each that clearly is of the talk's. */
    private static final int FOR_ONE = 2;

    /** So much of a sentence must have been seen in its language. */
    private static final double LEAST_KNOWN = 0.5;

    private final Map<Language, Profile> profiles = new EnumMap<>(Language.class);
    /** Different words and pieces of all languages together. */
    private final int different;

    /** How often each word and piece occurs in a language. */
    private static final class Profile {
        private final Map<String, Integer> counts = new HashMap<>();
        private int total;

        private double share(String sign) {
            return (double) counts.getOrDefault(sign, 0) / Math.max(1, total);
        }

        private void add(String sign) {
            counts.merge(sign, 1, Integer::sum);
            total++;
        }
    }

    /** @param sentences for example what residents ask, from which as many of each language are taken */
    public LanguageGuess(List<Words> sentences) {
        for (Language language : Language.values()) {
            List<String> own = sentences.stream()
                    .flatMap(words -> words.in(language).stream())
                    .toList();
            int every = Math.max(1, own.size() / MOST_SENTENCES);
            for (int i = 0; i < own.size(); i += every) {
                read(own.get(i), profiles.computeIfAbsent(language, l -> new Profile()));
            }
        }
        different = (int) profiles.values().stream()
                .flatMap(profile -> profile.counts.keySet().stream())
                .distinct()
                .count();
    }

    private static void read(String sentence, Profile profile) {
        for (String word : Features.words(sentence)) {
            signs(word).forEach(profile::add);
        }
    }

    /** The word itself and its pieces. */
    private static List<String> signs(String word) {
        String padded = ' ' + word.substring(0, Math.min(word.length(), Features.MOST_LETTERS)) + ' ';
        List<String> signs = new ArrayList<>();
        signs.add(WORD + word);
        for (int at = 0; at + PIECE <= padded.length(); at++) {
            signs.add(padded.substring(at, at + PIECE));
        }
        return signs;
    }

    /** The language of a sentence; {@code own} when that is not sure. */
    public Language of(String text, Language own) {
        String[] words = Features.words(text);
        List<String> signs =
                List.of(words).stream().flatMap(word -> signs(word).stream()).toList();
        Language best = own;
        double most = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Language, Profile> language : profiles.entrySet()) {
            double likelihood = likelihood(signs, language.getValue());
            if (likelihood > most) {
                second = most;
                most = likelihood;
                best = language.getKey();
            } else {
                second = Math.max(second, likelihood);
            }
        }
        double needed = words.length <= FEW ? SURE_OF_FEW : SURE;
        boolean sure = most - second >= needed && isMostlyKnown(signs, best) && hasItsWords(words, best, own);
        return sure ? best : own;
    }

    private double likelihood(List<String> signs, Profile profile) {
        double all = profile.total + UNSEEN * different;
        return signs.stream()
                .mapToDouble(sign -> StrictMath.log((profile.counts.getOrDefault(sign, 0) + UNSEEN) / all))
                .sum();
    }

    /** Names and loan words make no other language of a sentence; letters that are not Latin need no words. */
    private boolean hasItsWords(String[] words, Language best, Language own) {
        Profile theirs = profiles.get(best);
        Profile mine = profiles.get(own);
        if (theirs == null || mine == null || !isLatin(words)) {
            return true;
        }
        int clear = 0;
        int against = 0;
        for (String word : words) {
            double there = theirs.share(WORD + word);
            double here = mine.share(WORD + word);
            clear += there > CLEARLY * here ? 1 : 0;
            against += here > CLEARLY * there ? 1 : 0;
        }
        boolean enough = clear > 1 || words.length <= FEW;
        return enough && clear * ONE_IN >= words.length && clear >= FOR_ONE * against;
    }

    private static boolean isLatin(String[] words) {
        return String.join("", words)
                .codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private boolean isMostlyKnown(List<String> signs, Language language) {
        Profile profile = profiles.get(language);
        return profile != null
                && signs.stream().filter(profile.counts::containsKey).count() >= LEAST_KNOWN * signs.size();
    }
}
