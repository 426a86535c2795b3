package nl.coachopdebank.content.lint;

import nl.coachopdebank.content.findings.Report;

/** A rule about a text in one language. */
interface TextRule {
    void check(Passage passage, Report report);
}
