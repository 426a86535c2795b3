package nl.coachopdebank.content.lint;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.conversation.release.Language;

/** Words that promise or decide (D4, H9): we show conditions and point the way, a person decides. Questions may use them. */
final class PromiseWords implements TextRule {
    private static final Map<Language, Pattern> WORDS = Map.of(
            Language.NL,
            anyOf(
                    "je hebt (\\p{L}+ )?recht op",
                    "heb je (\\p{L}+ )?recht op",
                    "je krijgt",
                    "krijg je",
                    "je komt (\\p{L}+ )?in aanmerking",
                    "kom je (\\p{L}+ )?in aanmerking",
                    "komt (het|alles|dat|dit) (allemaal )?goed",
                    "(dat|alles|het) komt (allemaal )?goed",
                    "je moet",
                    "aanvraag (is|wordt) (goedgekeurd|afgewezen|toegekend)",
                    "(ik|wij|we) garander(en|eer)",
                    "gegarandeerd",
                    "blijft tussen ons",
                    "neem (zelf )?ontslag"),
            Language.EN,
            anyOf(
                    "you (are|'re) (not )?(entitled|eligible)",
                    "you have a right to",
                    "you qualify",
                    "you will (get|receive)",
                    "you'll (get|receive)",
                    "you must",
                    "(it|that|everything) will be (fine|all right|alright|ok|okay)",
                    "application (is|will be) (approved|rejected)",
                    "(i|we) guarantee",
                    "guaranteed",
                    "stays between us",
                    "quit your job"));

    @Override
    public void check(Passage passage, Report report) {
        Pattern words = WORDS.get(passage.language());
        if (words == null || !words.matcher(passage.text()).find()) {
            return;
        }
        for (String sentence : Sentences.of(passage.text())) {
            Matcher found = words.matcher(sentence);
            if (found.find() && !sentence.endsWith("?")) {
                report.error(
                        passage.spot(),
                        "promise",
                        "\"" + found.group() + "\" klinkt als een belofte of besluit.",
                        "Noem de voorwaarde en wie er beslist.");
            }
        }
    }

    private static Pattern anyOf(String... words) {
        String any = String.join("|", words);
        return Pattern.compile("(?<!\\p{L})(" + any + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }
}
