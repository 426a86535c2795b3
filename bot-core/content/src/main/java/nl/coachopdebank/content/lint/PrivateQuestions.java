package nl.coachopdebank.content.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Text;

/** No question asks for a BSN, a date of birth, health, origin, religion or union membership (B4). */
final class PrivateQuestions implements ContentRule {
    private static final Pattern PRIVATE = Pattern.compile(
            "(?<!\\p{L})(bsn|burgerservicenummer|geboortedatum|ziek\\p{L}*|handicap\\p{L}*|medisch\\p{L}*|medicijn\\p{L}*|diagnose|"
                    + "gezondheid\\p{L}*|burn-?out|depressie\\p{L}*|wajong|wia|geloof|religie|afkomst|nationaliteit|vakbondslid\\p{L}*|"
                    + "date of birth|illness|disabilit\\p{L}*|disabled|medical|diagnosis|health|depression|religion|ethnic\\p{L}*|"
                    + "nationality|union member\\p{L}*)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Subject subject, Report report) {
        for (Flow flow : subject.content().flows().values()) {
            for (Ask ask : flow.asks()) {
                check(subject, flow, ask, ask.question().text(), report);
                ask.options().forEach(option -> check(subject, flow, ask, option.label(), report));
            }
        }
    }

    private static void check(Subject subject, Flow flow, Ask ask, Text text, Report report) {
        for (Language language : List.of(Language.NL, Language.EN)) {
            Matcher found = PRIVATE.matcher(text.in(language) + "\n" + text.onWhatsApp(language));
            if (found.find()) {
                report.error(
                        subject.spot(flow, ask),
                        "private-question",
                        "De vraag gaat over \"" + found.group() + "\".",
                        "Dat mogen we niet vragen. Vraag alleen wat voor de route nodig is.");
            }
        }
    }
}
