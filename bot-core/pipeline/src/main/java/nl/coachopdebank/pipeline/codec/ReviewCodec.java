package nl.coachopdebank.pipeline.codec;

import java.time.Instant;
import nl.coachopdebank.pipeline.Review;
import nl.coachopdebank.pipeline.Review.Verdict;

/** Reviews; the hand-off stands beside them. */
public final class ReviewCodec {
    private ReviewCodec() {}

    public static byte[] encode(Review review) {
        return JsonOut.object(out -> {
            out.text("c", review.correct().name());
            out.text("u", review.understandable().name());
            out.text("o", review.orbs().name());
            out.text("p", review.noPromise().name());
            out.text("f", review.finding());
            out.text("b", review.by());
            out.time("t", review.at());
        });
    }

    public static Review decode(String handOff, byte[] bytes) {
        return JsonIn.object(bytes, 0, new Reading(handOff));
    }

    private static final class Reading implements JsonIn.Fields<Review> {
        private final String handOff;
        private Verdict correct = Verdict.NO;
        private Verdict understandable = Verdict.NO;
        private Verdict orbs = Verdict.NO;
        private Verdict noPromise = Verdict.NO;
        private String finding = "";
        private String by = "";
        private Instant at = Instant.EPOCH;

        Reading(String handOff) {
            this.handOff = handOff;
        }

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "c" -> correct = Verdict.valueOf(in.text());
                case "u" -> understandable = Verdict.valueOf(in.text());
                case "o" -> orbs = Verdict.valueOf(in.text());
                case "p" -> noPromise = Verdict.valueOf(in.text());
                case "f" -> finding = in.text();
                case "b" -> by = in.text();
                case "t" -> at = in.time();
                default -> {
                    return;
                }
            }
        }

        @Override
        public Review build() {
            return new Review(handOff, correct, understandable, orbs, noPromise, finding, by, at);
        }
    }
}
