package nl.coachopdebank.content.lint;

import java.time.LocalDate;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.FileKind;

/** Numbers to call are checked each half year (H10). */
final class HelpLineAge implements ContentRule {
    private static final int MONTHS = 6;

    private final LocalDate today;

    HelpLineAge(LocalDate today) {
        this.today = today;
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.shelf()
                .find(FileKind.HELP_LINES)
                .map(document -> document.root().get("checked_on"))
                .ifPresent(checked -> {
                    if (LocalDate.parse(checked.text()).isBefore(today.minusMonths(MONTHS))) {
                        report.error(
                                checked.spot(),
                                "help-line-age",
                                "De hulplijnen zijn langer dan " + MONTHS + " maanden niet nagekeken.",
                                "Kijk elk nummer na en zet de nieuwe datum bij checked_on.");
                    }
                });
    }
}
