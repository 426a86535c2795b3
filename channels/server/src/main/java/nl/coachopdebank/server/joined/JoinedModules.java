package nl.coachopdebank.server.joined;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins ES modules into one, so that a browser fetches one file in the place of fifty. Each stays a scope of its own and is run when it
 * is first needed, as before. Knows the forms that our modules have, {@code import {…} from} and {@code import '…'} at a line's begin and
 * {@code export} before a declaration, and refuses any other.
 */
final class JoinedModules {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{([^}]*)} from '([^']+)';$");
    private static final Pattern RUN = Pattern.compile("(?m)^import '([^']+)';$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export ((?:async )?function\\*?|class|const) ([A-Za-z_$][\\w$]*)");
    private static final Pattern LAZY = Pattern.compile("\\bimport\\('([^']+)'\\)");
    private static final Pattern LEFT = Pattern.compile("(?m)^(?:import|export)\\b.*$");
    private static final Pattern AS = Pattern.compile("\\s+as\\s+");

    private final UnaryOperator<String> source;
    private final Set<String> lazily;
    private final Map<String, String> joined = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    private JoinedModules(UnaryOperator<String> source, Set<String> lazily) {
        this.source = source;
        this.lazily = lazily;
    }

    /** The modules that {@code entry} needs, as one module that stands in the same folder.
     *
     * @param source the text of a module by its path, for example {@code view/dom.js}
     * @param lazily modules that are imported only later and are to be in it; others are fetched when they are asked for
     * @throws IllegalArgumentException for a form that is not known, or modules that import each other
     */
    static String of(String entry, UnaryOperator<String> source, Set<String> lazily) {
        JoinedModules modules = new JoinedModules(source, lazily);
        modules.join(entry, "async ");
        while (!modules.waiting.isEmpty()) {
            modules.join(modules.waiting.remove(), "");
        }
        StringJoiner all = new StringJoiner(
                "\n",
                "const modules = {\n",
                "\n};\nconst made = new Map();\nfunction load(name) {\n    if (!made.has(name)) {\n"
                        + "        made.set(name, modules[name](load));\n    }\n    return made.get(name);\n}\nawait load('"
                        + entry + "');\n");
        modules.joined.values().forEach(all::add);
        return all.toString();
    }

    private void join(String path, String kind) {
        if (joined.containsKey(path)) {
            return;
        }
        if (!open.add(path)) {
            throw new IllegalArgumentException("Modules import each other: " + path);
        }
        StringJoiner exported = new StringJoiner(", ", "return { ", " };");
        String text = EXPORT.matcher(source.apply(path)).replaceAll(export -> {
            exported.add(export.group(2));
            return Matcher.quoteReplacement(export.group(1) + " " + export.group(2));
        });
        text = IMPORT.matcher(text).replaceAll(used -> Matcher.quoteReplacement(imported(path, used)));
        text = RUN.matcher(text).replaceAll(used -> Matcher.quoteReplacement(run(path, used.group(1))));
        text = LAZY.matcher(text).replaceAll(later -> Matcher.quoteReplacement(later(path, later.group(1))));
        Matcher left = LEFT.matcher(text);
        if (left.find()) {
            throw new IllegalArgumentException("A form that is not known, in " + path + ": " + left.group());
        }
        open.remove(path);
        joined.put(path, "'" + path + "': " + kind + "(load) => {\n" + text + exported + "\n},");
    }

    private String imported(String path, MatchResult used) {
        String needed = resolved(path, used.group(2));
        join(needed, "");
        return "const {" + AS.matcher(used.group(1)).replaceAll(": ") + "} = load('" + needed + "');";
    }

    /** A module that is needed for what it does, not for what it exports. */
    private String run(String path, String relative) {
        String needed = resolved(path, relative);
        join(needed, "");
        return "load('" + needed + "');";
    }

    private String later(String path, String relative) {
        String needed = resolved(path, relative);
        if (!lazily.contains(needed)) {
            return "import('./" + needed + "')";
        }
        waiting.add(needed);
        return "Promise.resolve().then(() => load('" + needed + "'))";
    }

    /** A relative address as a path from the folder in which all stand. */
    private static String resolved(String path, String relative) {
        Deque<String> folders = new ArrayDeque<>();
        for (String part : (path.substring(0, path.lastIndexOf('/') + 1) + relative).split("/", -1)) {
            if (part.equals("..")) {
                folders.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                folders.add(part);
            }
        }
        return String.join("/", folders);
    }
}
