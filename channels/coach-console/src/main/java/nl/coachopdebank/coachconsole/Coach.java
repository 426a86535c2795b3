package nl.coachopdebank.coachconsole;

import java.security.Principal;
import org.springframework.security.core.Authentication;

/** Who acts: the user name for the record, the first name for the resident.
 *
 * @param lead whether it is a team lead
 */
public record Coach(String username, String name, boolean lead) {
    private static final String LEAD = "ROLE_LEAD";

    static Coach of(Principal principal, CoachDirectory directory) {
        boolean lead = principal instanceof Authentication account
                && account.getAuthorities().stream().anyMatch(right -> LEAD.equals(right.getAuthority()));
        return new Coach(principal.getName(), directory.nameOf(principal.getName()), lead);
    }
}
