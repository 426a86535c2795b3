package nl.coachopdebank.content.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds its way in an expression. */
final class Expressions {
    private Expressions() {}

    /** Names that the expression mentions. */
    static Set<String> names(CelAbstractSyntaxTree tree) {
        Set<String> names = new LinkedHashSet<>();
        nodes(tree).forEach(node -> name(node.expr()).ifPresent(names::add));
        return names;
    }

    /** The calls of these functions; an operator is one too, for example {@code _==_}. */
    static List<CelCall> calls(CelAbstractSyntaxTree tree, Set<String> functions) {
        return nodes(tree)
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL)
                .map(node -> node.expr().call())
                .filter(call -> functions.contains(call.function()))
                .toList();
    }

    /** The name that this part of an expression is; empty when it is something else. */
    static Optional<String> name(CelExpr expression) {
        return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
                ? Optional.of(expression.ident().name())
                : Optional.empty();
    }

    private static Stream<CelNavigableExpr> nodes(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes();
    }
}
