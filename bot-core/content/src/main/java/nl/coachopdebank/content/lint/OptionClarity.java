package nl.coachopdebank.content.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Range;

/** What a resident types fits one option of a question. */
final class OptionClarity implements ContentRule {
    private static final String RULE = "options";

    @Override
    public void check(Subject subject, Report report) {
        for (Flow flow : subject.content().flows().values()) {
            for (Ask ask : flow.asks()) {
                Spot spot = subject.spot(flow, ask);
                words(ask.options(), spot, report);
                ranges(ask, spot, report);
            }
        }
    }

    private static void words(List<Option> options, Spot spot, Report report) {
        Map<String, String> owners = new HashMap<>();
        Set<String> values = new TreeSet<>();
        for (Option option : options) {
            if (!values.add(option.value())) {
                report.error(spot, RULE, "De waarde '" + option.value() + "' staat er twee keer.", "Verwijder er een.");
            }
            for (String word : normals(option)) {
                String owner = owners.putIfAbsent(word, option.value());
                if (owner != null && !owner.equals(option.value())) {
                    report.error(
                            spot,
                            RULE,
                            "\"" + word + "\" past bij " + owner + " en bij " + option.value() + ".",
                            "Laat het woord bij één antwoord staan.");
                }
            }
        }
    }

    private static Set<String> normals(Option option) {
        Set<String> normals = new TreeSet<>();
        for (Language language : Language.values()) {
            option.synonyms().phrasings(language).forEach(phrasing -> normals.add(phrasing.normal()));
            if (option.label().existsIn(language)) {
                option.label().phrasings(language).forEach(label -> normals.add(label.normal()));
            }
        }
        return normals;
    }

    private static void ranges(Ask ask, Spot spot, Report report) {
        List<Range> ranges = ask.options().stream()
                .map(Option::range)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (!ranges.isEmpty() && ask.unit() == null) {
            report.error(spot, RULE, "Er staat range bij een antwoord, maar geen unit.", "Zet unit bij de vraag.");
        }
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).from() > ranges.get(i).to()) {
                report.error(spot, RULE, "Een range is leeg.", "Zet bij from het kleinste getal.");
            }
            for (int j = 0; j < i; j++) {
                if (ranges.get(i).from() <= ranges.get(j).to()
                        && ranges.get(j).from() <= ranges.get(i).to()) {
                    report.error(spot, RULE, "Een getal past bij twee antwoorden.", "Laat de ranges niet overlappen.");
                }
            }
        }
    }
}
