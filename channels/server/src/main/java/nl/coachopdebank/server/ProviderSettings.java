package nl.coachopdebank.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** An identity provider that people log in with (OpenID Connect).
 *
 * @param issuer its address, of which the rest is read; empty = there is none
 * @param clientId what it knows this server by
 * @param clientSecret what this server proves itself with
 * @param name what the button of the login page calls it
 * @param scopes what is asked for
 * @param prompt {@code login} = it asks who somebody is each time, else a click would open a desk that has locked; empty = as it
 *     likes
 * @param acrValues what it is asked for as the way of logging in; empty = nothing
 * @param userClaim says who somebody is and never changes
 * @param nameClaim the first name that residents and colleagues see
 * @param rolesClaim the groups or roles of the person
 * @param roles for each of our roles the values that give it
 * @param titles for each role of first contact, such as werkcoach, the values of the same claim that give it
 * @param factorClaim says how somebody logged in
 * @param factorValues one of these must be in it, when a second factor is required
 */
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("je organisatie") String name,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("login") String prompt,
        @DefaultValue("") String acrValues,
        @DefaultValue("sub") String userClaim,
        @DefaultValue("given_name") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, Set<String>> roles,
        @DefaultValue Map<String, Set<String>> titles,
        @DefaultValue("amr") String factorClaim,
        @DefaultValue("mfa") Set<String> factorValues) {
    private static final Set<String> OURS = Set.of("COACH", "LEAD", "EDITOR", "QUALITY", "ADMIN");

    boolean isOn() {
        return !issuer.isBlank();
    }

    /** Ours for what the provider says; what it says that we do not know gives nothing. */
    Set<String> rolesFor(List<String> said) {
        Set<String> given = new TreeSet<>();
        roles.forEach((role, values) -> {
            String ours = role.toUpperCase(Locale.ROOT);
            if (OURS.contains(ours) && values.stream().anyMatch(said::contains)) {
                given.add(ours);
            }
        });
        return given;
    }

    /** What the person is at the desk; empty when nothing says so. */
    String titleFor(List<String> said) {
        return titles.entrySet().stream()
                .filter(title -> title.getValue().stream().anyMatch(said::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Without what may not be in a log. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}
