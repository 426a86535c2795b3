package nl.coachopdebank.server;

import java.util.List;
import java.util.Set;
import nl.coachopdebank.pipeline.AuditEntry;

/** An account for the consoles.
 *
 * @param name first name that residents and colleagues see
 * @param password an encoded password, for example {@code {bcrypt}$2a$10$…}
 * @param roles of COACH, LEAD, EDITOR, QUALITY, ADMIN
 * @param title what the person is, for example werkcoach
 * @param totpSecret base32, what the person's authenticator app knows; empty = logging in takes a password only
 */
public record AccountSettings(
        String username, String name, String password, List<String> roles, String title, String totpSecret) {
    /** What the audit calls those who have no account. */
    private static final Set<String> TAKEN = Set.of(AuditEntry.RESIDENT, AuditEntry.UNKNOWN);

    public AccountSettings {
        if (TAKEN.contains(username)) {
            throw new IllegalArgumentException("couch.accounts: no account may be called " + username);
        }
        roles = roles == null ? List.of() : List.copyOf(roles);
        title = title == null ? "" : title;
        totpSecret = totpSecret == null ? "" : totpSecret.strip();
    }

    boolean hasSecondFactor() {
        return !totpSecret.isEmpty();
    }

    /** Without what may not be in a log. */
    @Override
    public String toString() {
        return "AccountSettings[" + username + "]";
    }
}
