package nl.coachopdebank.knowledge.calculator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.VoucherCard;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the question and reads the answer of {@code docs/llo-calculator.yaml}. What is not as it says is left out. */
final class CalculatorJson {
    /** More than our own catalogue has for anybody. */
    private static final int MOST_SCHEMES = 60;

    private static final int MOST_CONDITIONS = 20;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Set<String> STATUSES = Set.of("open", "closed", "outdated");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Question question;

    CalculatorJson(Question question) {
        this.question = question;
    }

    byte[] write() {
        return JSON.writeValueAsBytes(Map.of(
                "facts", question.facts(), "language", question.language().code()));
    }

    Calculated read(byte[] answer) {
        JsonNode root = tree(answer);
        LocalDate asOf = day(root.path("as_of"));
        JsonNode schemes = root.path("schemes");
        if (asOf == null || !schemes.isArray()) {
            throw new WrongAnswerException("An answer without a date or schemes");
        }
        List<VoucherCard> cards = new ArrayList<>();
        for (JsonNode scheme : schemes) {
            VoucherCard card = cards.size() < MOST_SCHEMES ? card(scheme, asOf) : null;
            if (card != null) {
                cards.add(card);
            }
        }
        if (cards.isEmpty() && !schemes.isEmpty()) {
            throw new WrongAnswerException("An answer of which no scheme can be used");
        }
        boolean complete = root.path("complete").asBoolean(false) && cards.size() == schemes.size();
        return new Calculated(asOf, complete, cards);
    }

    private static JsonNode tree(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException unreadable) {
            throw new WrongAnswerException("An answer that is no JSON");
        }
    }

    private @Nullable VoucherCard card(JsonNode scheme, LocalDate asOf) {
        String id = text(scheme, "id");
        String name = ForeignText.of(text(scheme, "name"), ForeignText.LONGEST_NAME);
        String decides = words(scheme, "decides");
        if (!ID.matcher(id).matches() || name.isEmpty() || decides.isEmpty()) {
            return null;
        }
        String status = text(scheme, "status");
        return new VoucherCard(
                id,
                name,
                STATUSES.contains(status) ? status : "outdated",
                asOf.toString(),
                words(scheme, "pays_for"),
                words(scheme, "amount"),
                conditions(scheme.path("conditions")),
                decides,
                words(scheme, "apply"),
                ForeignText.link(text(scheme, "apply_url")),
                words(scheme, "note"),
                List.of());
    }

    private List<ConditionCheck> conditions(JsonNode conditions) {
        List<ConditionCheck> checks = new ArrayList<>();
        for (JsonNode condition : conditions) {
            String text = words(condition, "text");
            if (!text.isEmpty() && checks.size() < MOST_CONDITIONS) {
                checks.add(new ConditionCheck(text, check(condition), null));
            }
        }
        return checks;
    }

    /** It fits or differs only by a fact that was told; else it is as if it were not asked. */
    private Check check(JsonNode condition) {
        boolean told = false;
        for (JsonNode fact : condition.path("facts")) {
            told |= question.facts().containsKey(fact.asString(""));
        }
        return switch (text(condition, "check")) {
            case "fits" -> told ? Check.FITS : Check.UNASKED;
            case "differs" -> told ? Check.DIFFERS : Check.UNASKED;
            case "unasked" -> Check.UNASKED;
            default -> Check.PERSON;
        };
    }

    private static @Nullable LocalDate day(JsonNode node) {
        try {
            return node.isString() ? LocalDate.parse(node.asString()) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String words(JsonNode parent, String field) {
        return ForeignText.of(text(parent, field), ForeignText.LONGEST);
    }

    private static String text(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        return node.isString() ? node.asString() : "";
    }
}
