package nl.coachopdebank.content.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.coachopdebank.content.conditions.Compiled.Problem;

/** Looks at what an expression compares: a value that a fact can never have is a slip of the keyboard. */
final class ValueCheck {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

    private final Map<String, FactType> facts;

    ValueCheck(Map<String, FactType> facts) {
        this.facts = facts;
    }

    List<Problem> problems(CelAbstractSyntaxTree tree) {
        List<Problem> problems = new ArrayList<>();
        for (CelCall call : Expressions.calls(tree, COMPARISONS)) {
            compare(call.args().get(0), call.args().get(1), problems);
            compare(call.args().get(1), call.args().get(0), problems);
        }
        return problems;
    }

    private void compare(CelExpr name, CelExpr with, List<Problem> problems) {
        Expressions.name(name)
                .filter(facts::containsKey)
                .ifPresent(fact ->
                        compare(fact, Objects.requireNonNull(facts.get(fact)).values(), with, problems));
    }

    private static void compare(String fact, Set<String> possible, CelExpr with, List<Problem> problems) {
        if (possible.isEmpty()) {
            return;
        }
        for (String value : constants(with)) {
            if (!possible.contains(value)) {
                problems.add(
                        new Problem("'" + fact + "' kan nooit '" + value + "' zijn.", Nearest.remedy(value, possible)));
            }
        }
    }

    private static List<String> constants(CelExpr expression) {
        return switch (expression.exprKind().getKind()) {
            case CONSTANT ->
                expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? List.of(expression.constant().stringValue())
                        : List.of();
            case LIST ->
                expression.list().elements().stream()
                        .flatMap(element -> constants(element).stream())
                        .toList();
            default -> List.of();
        };
    }
}
