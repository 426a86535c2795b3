package nl.coachopdebank.server;

import java.util.List;

/** An account for the consoles.
 *
 * @param name first name that residents and colleagues see
 * @param password an encoded password, for example {@code {bcrypt}$2a$10$…}
 * @param roles of COACH, LEAD, EDITOR, QUALITY, ADMIN
 * @param title what the person is, for example werkcoach
 */
public record AccountSettings(String username, String name, String password, List<String> roles, String title) {
    public AccountSettings {
        roles = roles == null ? List.of() : List.copyOf(roles);
        title = title == null ? "" : title;
    }
}
