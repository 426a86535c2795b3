package nl.coachopdebank.content.lint;

import java.util.Map;
import java.util.regex.Pattern;
import nl.coachopdebank.content.findings.Report;

/** Markdown that every channel can show: bold, lists, links to https addresses, line breaks. */
final class PlainMarkdown implements TextRule {
    private static final Map<String, Pattern> REFUSED = Map.of(
            "HTML", Pattern.compile("<[A-Za-z/!][^>]*>"),
            "een plaatje", Pattern.compile("!\\["),
            "een kop", Pattern.compile("(?m)^\\s*#{1,6}\\s"),
            "code", Pattern.compile("`"),
            "een tabel", Pattern.compile("(?m)^\\s*\\|"),
            "een link zonder https", Pattern.compile("]\\((?!https://)[^)]*\\)"));

    @Override
    public void check(Passage passage, Report report) {
        REFUSED.forEach((what, pattern) -> {
            if (pattern.matcher(passage.text()).find()) {
                report.error(
                        passage.spot(),
                        "markdown",
                        "In deze tekst staat " + what + ".",
                        "Gebruik alleen **vet**, lijstjes en links naar https.");
            }
        });
    }
}
