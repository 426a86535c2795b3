package nl.coachopdebank.content.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.content.conditions.Compiled.Problem;
import nl.coachopdebank.conversation.facts.Condition;

/** Compiles editors' conditions against a vocabulary. The same expression is compiled once. Thread-safe. */
public final class CelConditions {
    /** The longest real condition has about 200 characters. */
    private static final int MAX_CHARACTERS = 1_000;
    /** Brackets within brackets; real conditions have two or three. */
    private static final int MAX_NESTING = 32;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableUnknownTracking(true)
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MAX_CHARACTERS)
            .maxParseRecursionDepth(MAX_NESTING)
            .build();
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'.*");

    private final Vocabulary vocabulary;
    private final CelCompiler outsideTables;
    private final CelCompiler insideTables;
    private final CelRuntime runtime;
    private final Map<Key, Compiled> known = new ConcurrentHashMap<>();

    private record Key(String source, boolean inTable, Set<String> signals) {}

    public CelConditions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.outsideTables = compiler(vocabulary.all());
        this.insideTables = compiler(vocabulary.allInTable(Set.of()));
        this.runtime =
                CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Compiles a condition of a flow or scheme. */
    public Compiled compile(String source) {
        return known.computeIfAbsent(new Key(source, false, Set.of()), key -> compile(key, outsideTables));
    }

    /** Compiles a condition of a table, which may ask which of these signals hold. */
    public Compiled compileInTable(String source, Set<String> signals) {
        return known.computeIfAbsent(new Key(source, true, signals), key -> compile(key, insideTables));
    }

    private CelCompiler compiler(Map<String, FactType> facts) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL);
        facts.keySet().stream()
                .sorted()
                .forEach(fact -> builder.addVar(
                        fact, Objects.requireNonNull(facts.get(fact)).kind().cel()));
        return builder.build();
    }

    private Compiled compile(Key key, CelCompiler compiler) {
        Map<String, FactType> facts = key.inTable ? vocabulary.allInTable(key.signals) : vocabulary.all();
        try {
            CelValidationResult parsed = compiler.parse(key.source);
            List<Problem> mixed = parsed.hasError() ? List.of() : new KindCheck(facts).problems(parsed.getAst());
            return mixed.isEmpty() ? check(key, compiler.compile(key.source), facts) : broken(mixed);
        } catch (CelValidationException | CelEvaluationException problem) {
            return broken(List.of(new Problem("De voorwaarde klopt niet.", "Vergelijk met een voorwaarde die werkt.")));
        }
    }

    private Compiled check(Key key, CelValidationResult result, Map<String, FactType> facts)
            throws CelValidationException, CelEvaluationException {
        if (result.hasError()) {
            return broken(result.getErrors().stream()
                    .map(issue -> problem(issue, facts.keySet()))
                    .toList());
        }
        CelAbstractSyntaxTree tree = result.getAst();
        List<Problem> problems = new ValueCheck(facts).problems(tree);
        return problems.isEmpty() ? whole(key.source, tree, facts) : broken(problems);
    }

    private Compiled whole(String source, CelAbstractSyntaxTree tree, Map<String, FactType> facts)
            throws CelEvaluationException {
        Map<String, FactType> named = new LinkedHashMap<>();
        Expressions.names(tree).forEach(name -> named.put(name, Objects.requireNonNull(facts.get(name))));
        return new Compiled(new CelCondition(source, runtime.createProgram(tree), named), List.of());
    }

    private static Compiled broken(List<Problem> problems) {
        return new Compiled(Condition.ALWAYS, problems);
    }

    private static Problem problem(CelIssue issue, Set<String> names) {
        Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
        if (undeclared.matches()) {
            String name = undeclared.group(1);
            return new Problem("Het feit '" + name + "' bestaat niet.", Nearest.remedy(name, names));
        }
        int column = issue.getSourceLocation().getColumn() + 1;
        return new Problem(
                "De voorwaarde klopt niet bij teken " + column + ": " + issue.getMessage() + ".",
                "Schrijf waarden tussen enkele aanhalingstekens en gebruik ==, !=, in, && en ||.");
    }
}
