package nl.coachopdebank.content.lint;

import java.time.LocalDate;
import java.util.List;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;

/** Facts are looked at each year; what is past its last day is not live. */
final class Freshness implements ContentRule {
    private static final String RULE = "freshness";
    private static final int MONTHS = 12;

    private final LocalDate today;

    Freshness(LocalDate today) {
        this.today = today;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (FileKind kind : List.of(FileKind.TOPIC, FileKind.SCHEME)) {
            for (Document document : subject.shelf().list(kind)) {
                Element root = document.root();
                root.find("checked_on").ifPresent(date -> checked(date, report));
                root.list("sources").forEach(source -> checked(source.get("checked_on"), report));
                root.find("valid_until").ifPresent(date -> validUntil(date, report));
            }
        }
    }

    private void checked(Element date, Report report) {
        LocalDate day = LocalDate.parse(date.text());
        Spot spot = date.spot();
        if (day.isBefore(today.minusMonths(MONTHS))) {
            report.warning(
                    spot,
                    RULE,
                    "Langer dan een jaar niet nagekeken.",
                    "Kijk het na en zet de nieuwe datum bij checked_on.");
        } else if (day.isAfter(today)) {
            report.warning(spot, RULE, "De datum ligt in de toekomst.", "Zet er de dag waarop het is nagekeken.");
        }
    }

    private void validUntil(Element date, Report report) {
        if (LocalDate.parse(date.text()).isBefore(today)) {
            report.warning(
                    date.spot(),
                    RULE,
                    "Dit is verlopen en niet meer te zien.",
                    "Verleng valid_until of verwijder het bestand.");
        }
    }
}
