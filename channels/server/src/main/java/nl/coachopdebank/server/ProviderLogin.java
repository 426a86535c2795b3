package nl.coachopdebank.server;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Logging in with the organisation's identity provider, where the settings name one: the code flow with state, nonce and PKCE. */
@Component
class ProviderLogin {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);

    /** As OpenID Connect and Spring name what went wrong. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

    /** The provider is asked for the token and for its keys: longer than both take, shorter than people wait. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final ProviderSettings settings;
    private final Provider provider;
    private final ProviderUsers users;
    private final LogIns logIns;
    private final LoginForm form;
    private final DayLongSessions sessions;

    ProviderLogin(
            LoginSettings settings, ColleagueNames names, LogIns logIns, LoginForm form, DayLongSessions sessions) {
        this.settings = settings.provider();
        this.provider = new Provider(settings.provider());
        this.users = new ProviderUsers(settings, names, logIns);
        this.logIns = logIns;
        this.form = form;
        this.sessions = sessions;
    }

    boolean isOn() {
        return settings.isOn();
    }

    /** What the button calls it. */
    String name() {
        return settings.name();
    }

    /** Where the button leads: to the provider, or back to the login page when it is away. */
    Mono<URI> begin() {
        return provider.findByRegistrationId(Provider.ID)
                .map(known -> URI.create("/oauth2/authorization/" + Provider.ID))
                .onErrorReturn(URI.create("/login?" + LoginRefused.byProvider().notice()));
    }

    /** Where this person logs out at the provider as well. */
    Optional<String> logOutAt(Authentication who, URI back) {
        return who.getPrincipal() instanceof ProviderUser ? provider.logOutAt(back) : Optional.empty();
    }

    void addTo(ServerHttpSecurity http) {
        if (!isOn()) {
            return;
        }
        http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokens())
                .authorizationRequestResolver(requests())
                .authenticationManager(manager())
                .authenticationSuccessHandler(logIns)
                .authenticationFailureHandler(form::refused)
                .securityContextRepository(sessions));
    }

    private DefaultServerOAuth2AuthorizationRequestResolver requests() {
        DefaultServerOAuth2AuthorizationRequestResolver requests =
                new DefaultServerOAuth2AuthorizationRequestResolver(provider);
        requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce().andThen(this::asking));
        return requests;
    }

    private void asking(OAuth2AuthorizationRequest.Builder request) {
        request.additionalParameters(more -> {
            if (!settings.prompt().isBlank()) {
                more.put("prompt", settings.prompt());
            }
            if (!settings.acrValues().isBlank()) {
                more.put("acr_values", settings.acrValues());
            }
        });
    }

    private ReactiveAuthenticationManager manager() {
        OidcAuthorizationCodeReactiveAuthenticationManager oidc =
                new OidcAuthorizationCodeReactiveAuthenticationManager(
                        new WebClientReactiveAuthorizationCodeTokenResponseClient(), users);
        return attempt -> oidc.authenticate(attempt)
                .timeout(LIMIT)
                .doOnError(failure -> !(failure instanceof LoginRefused), ProviderLogin::tell)
                .onErrorMap(failure -> !(failure instanceof LoginRefused), failure -> LoginRefused.byProvider());
    }

    /** For who has to find out what is wrong with it: nothing of the person. */
    private static void tell(Throwable failure) {
        LOG.warn(
                "The identity provider's answer was refused: {}",
                failure instanceof OAuth2AuthenticationException said
                        ? code(said.getError().getErrorCode())
                        : failure.getClass().getSimpleName());
    }

    /** It may stand in the address that a browser came back to, so anybody can write anything there. */
    private static String code(String said) {
        return CODE.matcher(said).matches() ? said : "an unknown code";
    }

    /** We ask the provider who somebody is and nothing more, so its access tokens are thrown away. */
    private static final class NoTokens implements ServerOAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
                String id, Authentication who, ServerWebExchange exchange) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> saveAuthorizedClient(
                OAuth2AuthorizedClient client, Authentication who, ServerWebExchange exchange) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> removeAuthorizedClient(String id, Authentication who, ServerWebExchange exchange) {
            return Mono.empty();
        }
    }
}
