package nl.coachopdebank.coachconsole;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** For how many first talks a month there is room.
 *
 * @param usual of each role: the action programme of Regio Zwolle (March 2021, ch. 6.3) has one full-time coach a role, for 100
 * @param roles of the roles for which it is another number, by the role's id
 */
@ConfigurationProperties("couch.coach-console.room")
public record RoomSettings(
        @DefaultValue("100") int usual, @DefaultValue Map<String, Integer> roles) {
    public RoomSettings {
        roles = Map.copyOf(roles);
    }

    int of(String role) {
        return roles.getOrDefault(role, usual);
    }
}
