package nl.coachopdebank.content.build;

import java.util.Set;
import nl.coachopdebank.content.conditions.CelConditions;
import nl.coachopdebank.content.conditions.Compiled;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.conversation.facts.Condition;
import org.jspecify.annotations.Nullable;

/** Reads the conditions in a file and reports what is wrong with them.
 *
 * @param signals ids of a table's signals; null outside tables
 */
record Conditions(
        CelConditions cel, Report report, @Nullable Set<String> signals) {
    /** The condition in this field; one that always holds when there is none. */
    Condition read(Element parent, String field) {
        Condition condition = readOrNull(parent, field);
        return condition == null ? Condition.ALWAYS : condition;
    }

    @Nullable
    Condition readOrNull(Element parent, String field) {
        return parent.find(field).map(this::compile).orElse(null);
    }

    private Condition compile(Element element) {
        Compiled compiled = signals == null ? cel.compile(element.text()) : cel.compileInTable(element.text(), signals);
        compiled.problems()
                .forEach(problem -> report.error(element.spot(), "condition", problem.message(), problem.remedy()));
        return compiled.condition();
    }
}
