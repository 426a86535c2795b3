package nl.coachopdebank.content.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.content.conditions.Compiled.Problem;

/** Looks at what an expression compares: a value that a fact can never have is a slip of the keyboard. */
final class ValueCheck {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

    private final Map<String, Set<String>> values;

    ValueCheck(Map<String, Set<String>> values) {
        this.values = values;
    }

    /** Names that the expression mentions. */
    static Set<String> names(CelAbstractSyntaxTree tree) {
        Set<String> names = new LinkedHashSet<>();
        nodes(tree).stream()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
                .forEach(node -> names.add(node.expr().ident().name()));
        return names;
    }

    List<Problem> problems(CelAbstractSyntaxTree tree) {
        List<Problem> problems = new ArrayList<>();
        for (CelNavigableExpr node : nodes(tree)) {
            if (node.getKind() == CelExpr.ExprKind.Kind.CALL
                    && COMPARISONS.contains(node.expr().call().function())) {
                List<CelExpr> sides = node.expr().call().args();
                compare(sides.get(0), sides.get(1), problems);
                compare(sides.get(1), sides.get(0), problems);
            }
        }
        return problems;
    }

    private void compare(CelExpr name, CelExpr with, List<Problem> problems) {
        if (name.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return;
        }
        String fact = name.ident().name();
        Set<String> possible = values.getOrDefault(fact, Set.of());
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

    private static List<CelNavigableExpr> nodes(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes().toList();
    }
}
