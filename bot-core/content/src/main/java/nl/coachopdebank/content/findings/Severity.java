package nl.coachopdebank.content.findings;

/** How bad a finding is. */
public enum Severity {
    /** Content with it never goes live. */
    ERROR,
    /** Worth an editor's look. */
    WARNING
}
