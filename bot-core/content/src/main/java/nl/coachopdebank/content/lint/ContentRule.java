package nl.coachopdebank.content.lint;

import nl.coachopdebank.content.findings.Report;

/** A rule about how parts of the content fit together. */
interface ContentRule {
    void check(Subject subject, Report report);
}
