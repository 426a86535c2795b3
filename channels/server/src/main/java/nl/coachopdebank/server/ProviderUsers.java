package nl.coachopdebank.server;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import reactor.core.publisher.Mono;

/** Who somebody is and may do here, by the signed token alone; whoever has no second factor or no role here is refused. */
final class ProviderUsers implements ReactiveOAuth2UserService<OidcUserRequest, OidcUser> {
    private final ProviderSettings settings;
    private final boolean isFactorRequired;
    private final ColleagueNames names;
    private final LogIns logIns;

    ProviderUsers(LoginSettings settings, ColleagueNames names, LogIns logIns) {
        this.settings = settings.provider();
        this.isFactorRequired = settings.secondFactorRequired();
        this.names = names;
        this.logIns = logIns;
    }

    @Override
    public Mono<OidcUser> loadUser(OidcUserRequest request) {
        return Mono.defer(() -> {
            OidcIdToken token = request.getIdToken();
            Set<String> roles = settings.rolesFor(values(token, settings.rolesClaim()));
            ProviderUser user = new ProviderUser(authorities(roles), token, subject(token));
            if (isFactorRequired
                    && values(token, settings.factorClaim()).stream().noneMatch(settings.factorValues()::contains)) {
                return refused(user, LoginRefused.withoutSecondFactor());
            }
            if (roles.isEmpty()) {
                return refused(user, LoginRefused.withoutRole());
            }
            String title = settings.titleFor(values(token, settings.rolesClaim()));
            return names.note(user.getName(), name(token), title).thenReturn(user);
        });
    }

    private Mono<OidcUser> refused(ProviderUser user, LoginRefused why) {
        return logIns.refused(user).then(Mono.error(why));
    }

    private String subject(OidcIdToken token) {
        String subject = token.getClaimAsString(settings.userClaim());
        if (subject == null || subject.isBlank()) {
            throw LoginRefused.byProvider();
        }
        return subject;
    }

    /** A person without a first name there is not called by a code. */
    private String name(OidcIdToken token) {
        String name = token.getClaimAsString(settings.nameClaim());
        return name == null || name.isBlank() ? "Coach" : name.strip();
    }

    private static List<String> values(OidcIdToken token, String claim) {
        Object value = token.getClaims().get(claim);
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    private static List<org.springframework.security.core.GrantedAuthority> authorities(Set<String> roles) {
        return AuthorityUtils.createAuthorityList(
                roles.stream().map(role -> "ROLE_" + role).toList());
    }
}
