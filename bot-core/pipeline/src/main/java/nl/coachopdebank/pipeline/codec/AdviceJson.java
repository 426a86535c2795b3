package nl.coachopdebank.pipeline.codec;

import java.util.List;
import nl.coachopdebank.conversation.Advice;
import org.jspecify.annotations.Nullable;

/** Advice, within a state or a message. */
final class AdviceJson {
    private AdviceJson() {}

    static void write(String name, @Nullable Advice advice, JsonOut out) {
        if (advice == null) {
            return;
        }
        out.object(name, () -> {
            out.objects("r", advice.routes(), route -> {
                out.text("i", route.id());
                out.text("t", route.title());
                out.maybe("o", route.role());
                out.text("x", route.text());
                out.text("a", route.action());
            });
            out.objects("w", advice.why(), why -> {
                out.text("f", why.fact());
                out.text("a", why.answer());
                out.text("r", why.rule());
            });
        });
    }

    static final class Reading implements JsonIn.Fields<Advice> {
        private List<Advice.Route> routes = List.of();
        private List<Advice.Why> why = List.of();

        @Override
        public void read(String field, JsonIn in) {
            if (field.equals("r")) {
                routes = in.objects(RouteReading::new);
            } else if (field.equals("w")) {
                why = in.objects(WhyReading::new);
            }
        }

        @Override
        public Advice build() {
            return new Advice(routes, why);
        }
    }

    private static final class RouteReading implements JsonIn.Fields<Advice.Route> {
        private String id = "";
        private String title = "";
        private @Nullable String role;
        private String text = "";
        private String action = "";

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "i" -> id = in.text();
                case "t" -> title = in.text();
                case "o" -> role = in.text();
                case "x" -> text = in.text();
                case "a" -> action = in.text();
                default -> {
                    return;
                }
            }
        }

        @Override
        public Advice.Route build() {
            return new Advice.Route(id, title, role, text, action);
        }
    }

    private static final class WhyReading implements JsonIn.Fields<Advice.Why> {
        private String fact = "";
        private String answer = "";
        private String rule = "";

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "f" -> fact = in.text();
                case "a" -> answer = in.text();
                case "r" -> rule = in.text();
                default -> {
                    return;
                }
            }
        }

        @Override
        public Advice.Why build() {
            return new Advice.Why(fact, answer, rule);
        }
    }
}
