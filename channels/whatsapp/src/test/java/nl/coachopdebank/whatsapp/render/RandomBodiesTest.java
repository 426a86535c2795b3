package nl.coachopdebank.whatsapp.render;

import static nl.coachopdebank.whatsapp.render.Body.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.whatsapp.graph.Sendable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a message can be made at all says that it is within Meta's limits. A run is repeated with {@code -Dbodies.seed}. */
@DisplayName("Whatever a message holds")
class RandomBodiesTest {
    private static final int RUNS = 300;
    private static final int ONE_MESSAGE = 2500;
    private static final String[] FRAMES = {
        "%s",
        "%s",
        "%s.",
        "%s,",
        "*%s*",
        "_%s_",
        "~%s~",
        "`%s`",
        "*%s",
        "%s_",
        "(%s)",
        "%s\n",
        "%s!\n\n",
        "👨‍👩‍👧‍👦%s",
        "é%s",
        "> %s",
    };

    private static Stream<Long> seeds() {
        Long seed = Long.getLong("bodies.seed");
        return seed == null ? new Random().longs(RUNS).boxed() : Stream.of(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isSentWithoutLosingAWord(long seed) {
        Random random = new Random(seed);
        Said said = said(random);
        List<Choice> choices = choices(random);
        Body body = aMessage(said.markdown());
        choices.forEach(body::with);
        if (random.nextInt(4) == 0) {
            body.severalAtOnce();
        }
        if (random.nextBoolean()) {
            body.withTheWaysRound();
        }

        List<Sendable> sent = random.nextBoolean() ? body.inDutch() : body.inEnglish();

        String seen = letters(sent.stream()
                .map(one -> Seen.words(one) + Seen.tappable(one).collect(Collectors.joining()))
                .collect(Collectors.joining()));
        assertThat(seen).as("seed %d", seed).contains(letters(said.plain()));
        assertThat(choices)
                .as("seed %d", seed)
                .allSatisfy(choice -> assertThat(seen).contains(letters(choice.label())));
        standsWithTheLast(sent, choices, seed);
        assertThat(sent)
                .as("seed %d", seed)
                .allSatisfy(one -> assertThat(hasHalfSigns(Seen.words(one))).isFalse());
        if (said.markdown().length() < ONE_MESSAGE) {
            assertThat(sent.size()).as("seed %d", seed).isLessThanOrEqualTo(1);
        }
    }

    private static void standsWithTheLast(List<Sendable> sent, List<Choice> choices, long seed) {
        for (int i = 0; i < sent.size() - 1; i++) {
            assertThat(Seen.ids(sent.get(i))).as("seed %d", seed).isEmpty();
        }
        List<String> ids = sent.isEmpty() ? List.of() : Seen.ids(sent.get(sent.size() - 1));
        if (ids.stream().anyMatch(id -> id.startsWith("fact:"))) {
            assertThat(ids)
                    .as("seed %d", seed)
                    .startsWith(choices.stream().map(Choice::value).toArray(String[]::new));
        }
    }

    private record Said(String markdown, String plain) {}

    private static Said said(Random random) {
        StringBuilder markdown = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int words = random.nextInt(random.nextBoolean() ? 40 : 2500);
        for (int i = 0; i < words; i++) {
            String word = word(random);
            String framed = FRAMES[random.nextInt(FRAMES.length)].formatted(word);
            int kind = random.nextInt(8);
            if (kind == 0) {
                markdown.append('[' + word + "](https://x.nl/_" + word + "_)");
                plain.append(word + "https://x.nl/" + word);
            } else {
                markdown.append(kind == 1 ? Markdown.bold(framed) : framed.replace("*", "\\*"));
                plain.append(framed);
            }
            markdown.append(' ');
        }
        return new Said(markdown.toString(), plain.toString());
    }

    private static String word(Random random) {
        int length = random.nextInt(200) == 0 ? 6000 : 1 + random.nextInt(12);
        return random.ints(length, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private static List<Choice> choices(Random random) {
        int count = random.nextInt(6) == 0 ? 22 : random.nextInt(12);
        int longest = 1 + random.nextInt(9);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Choice("fact:" + i + "v".repeat(random.nextInt(40) == 0 ? 190 : 0), label(random, longest)))
                .toList();
    }

    private static String label(Random random, int words) {
        List<String> label = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            label.add(FRAMES[random.nextInt(11)].formatted("k" + random.nextInt(1_000_000)));
        }
        return String.join(" ", label);
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(sign -> Character.isLetterOrDigit(sign) || Character.isSupplementaryCodePoint(sign))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean hasHalfSigns(String text) {
        return text.codePoints().anyMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
    }
}
