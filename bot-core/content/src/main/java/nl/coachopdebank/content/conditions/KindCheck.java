package nl.coachopdebank.content.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.content.conditions.Compiled.Problem;
import nl.coachopdebank.content.conditions.FactType.Kind;
import nl.coachopdebank.conversation.release.AskDate;

/** Sees that a fact is compared with what it can be compared with: a list by {@code in}, a number with a number. */
final class KindCheck {
    private static final String IN = "@in";
    private static final String NOT_EQUAL = "_!=_";
    private static final Set<String> EQUAL = Set.of("_==_", NOT_EQUAL);
    private static final Set<String> ORDER = Set.of("_<_", "_<=_", "_>_", "_>=_");
    private static final Set<String> ALL = Set.of("_==_", NOT_EQUAL, "_<_", "_<=_", "_>_", "_>=_", IN);

    private final Map<String, FactType> facts;

    KindCheck(Map<String, FactType> facts) {
        this.facts = facts;
    }

    List<Problem> problems(CelAbstractSyntaxTree tree) {
        List<Problem> problems = new ArrayList<>();
        for (CelCall call : Expressions.calls(tree, ALL)) {
            CelExpr left = call.args().get(0);
            CelExpr right = call.args().get(1);
            Optional<Problem> problem = call.function().equals(IN)
                    ? in(left, right)
                    : compared(left, right, call.function()).or(() -> compared(right, left, call.function()));
            problem.ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Kind> kind(CelExpr expression) {
        return Expressions.name(expression).map(facts::get).map(FactType::kind);
    }

    /** {@code fact in [...]}, or {@code 'value' in fact}. */
    private Optional<Problem> in(CelExpr left, CelExpr right) {
        String fact = Expressions.name(left).orElse("");
        if (kind(left).filter(Kind.LIST::equals).isPresent()) {
            return Optional.of(list(fact, holds(fact, right, false)));
        }
        Optional<Kind> container = kind(right).filter(kind -> kind != Kind.LIST);
        if (container.isPresent()) {
            String name = Expressions.name(right).orElse("");
            return Optional.of(new Problem(
                    "'" + name + "' is " + container.get().words() + ", geen lijst.",
                    "Schrijf: " + name + " == " + written(left) + "."));
        }
        return elements(right).stream()
                .flatMap(element -> kind(left).flatMap(kind -> unlike(fact, kind, element)).stream())
                .findFirst();
    }

    private Optional<Problem> compared(CelExpr name, CelExpr with, String operator) {
        String fact = Expressions.name(name).orElse("");
        Kind kind = kind(name).orElse(null);
        if (kind == null) {
            return Optional.empty();
        }
        if (kind == Kind.LIST) {
            return Optional.of(list(
                    fact,
                    EQUAL.contains(operator)
                            ? holds(fact, with, operator.equals(NOT_EQUAL))
                            : "Tel de antwoorden: size(" + fact + ") >= 2."));
        }
        if (kind == Kind.WORD && ORDER.contains(operator)) {
            return Optional.of(new Problem(
                    "'" + fact + "' is een woord; groter of kleiner bestaat niet.", "Gebruik ==, != of in."));
        }
        return unlike(fact, kind, with);
    }

    private static Problem list(String fact, String remedy) {
        return new Problem("'" + fact + "' is een lijst: er kan meer dan één antwoord in staan.", remedy);
    }

    private static String holds(String fact, CelExpr value, boolean not) {
        List<CelExpr> values = elements(value);
        String holds = written(values.isEmpty() ? value : values.get(0)) + " in " + fact;
        return "Schrijf: " + (not ? "!(" + holds + ")" : holds) + ".";
    }

    /** A constant of another kind than the fact. */
    private static Optional<Problem> unlike(String fact, Kind kind, CelExpr with) {
        if (with.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT || fits(kind, with.constant())) {
            return Optional.empty();
        }
        return Optional.of(new Problem("'" + fact + "' is " + kind.words() + ".", remedy(fact, kind)));
    }

    private static boolean fits(Kind kind, CelConstant constant) {
        boolean text = constant.getKind() == CelConstant.Kind.STRING_VALUE;
        boolean whole = constant.getKind() == CelConstant.Kind.INT64_VALUE;
        return switch (kind) {
            case WORD, LIST -> text;
            case WHOLE -> whole;
            case DECIMAL -> whole || constant.getKind() == CelConstant.Kind.DOUBLE_VALUE;
            case DATE -> text && AskDate.day(constant.stringValue()).isPresent();
        };
    }

    private static String remedy(String fact, Kind kind) {
        return switch (kind) {
            case WORD, LIST -> "Zet de waarde tussen enkele aanhalingstekens.";
            case WHOLE -> "Schrijf een heel getal zonder aanhalingstekens: " + fact + " >= 10.";
            case DECIMAL -> "Schrijf een getal zonder aanhalingstekens, met een punt: " + fact + " >= 10.5.";
            case DATE -> "Schrijf een datum als jaar-maand-dag: " + fact + " < '2027-03-01'.";
        };
    }

    private static List<CelExpr> elements(CelExpr expression) {
        return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST
                ? expression.list().elements()
                : List.of();
    }

    private static String written(CelExpr value) {
        boolean constant = value.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT;
        return constant && value.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? "'" + value.constant().stringValue() + "'"
                : "'waarde'";
    }
}
