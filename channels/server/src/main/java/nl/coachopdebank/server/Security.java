package nl.coachopdebank.server;

import java.net.URI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.RedirectServerLogoutSuccessHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who may use what. Everything under /api and /actuator that is not named here is closed. */
@Configuration
@EnableWebFluxSecurity
class Security {
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** The name of the session's cookie, as application.yaml has it. */
    private static final String SESSION = "couch-session";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=()";

    /** The residents' doors know no session and no account: each request brings its conversation's secret, or needs none. */
    @Bean
    @Order(1)
    SecurityWebFilterChain residents(ServerHttpSecurity http) {
        http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(
                        "/", "/chat/**", "/api/v1/conversations/**", "/ws/**", "/actuator/health/**"))
                .authorizeExchange(who -> who.anyExchange().permitAll())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .cors(Customizer.withDefaults());
        headers(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain consoles(ServerHttpSecurity http, CouchSettings settings, Refusals refusals) {
        http.authorizeExchange(who -> who.pathMatchers("/api/v1/demo")
                .permitAll()
                .pathMatchers("/api/v1/coach/**")
                .hasAnyRole("COACH", "LEAD")
                .pathMatchers("/api/v1/editor/**")
                .hasRole("EDITOR")
                .pathMatchers("/api/v1/admin/**", "/actuator/prometheus")
                .hasRole("ADMIN")
                .pathMatchers("/api/v1/me")
                .authenticated()
                .pathMatchers("/coach", "/coach/", "/coach/index.html")
                .authenticated()
                .pathMatchers("/api/**", "/actuator/**")
                .denyAll()
                .anyExchange()
                .permitAll());
        if (settings.demo()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        } else {
            http.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable);
        }
        login(http);
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.csrf(csrf -> csrf.csrfTokenRepository(CookieServerCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                .accessDeniedHandler(refusals)
                .requireCsrfProtectionMatcher(this::needsToken));
        headers(http);
        return http.build();
    }

    private static void login(ServerHttpSecurity http) {
        http.formLogin(form -> form.loginPage("/login")
                        .authenticationSuccessHandler(new RedirectServerAuthenticationSuccessHandler("/coach"))
                        .authenticationFailureHandler(new RedirectServerAuthenticationFailureHandler("/login?error")))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(loggedOut()));
    }

    private static RedirectServerLogoutSuccessHandler loggedOut() {
        RedirectServerLogoutSuccessHandler handler = new RedirectServerLogoutSuccessHandler();
        handler.setLogoutSuccessUrl(URI.create("/login?logout"));
        return handler;
    }

    private static void headers(ServerHttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(frames -> frames.mode(Mode.DENY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicy(permissions -> permissions.policy(PERMISSIONS))
                .hsts(Customizer.withDefaults()));
    }

    /** A browser's session needs a token with every change, and so does logging in; who brings no session does not. */
    private Mono<MatchResult> needsToken(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        boolean reads = READING.contains(request.getMethod());
        boolean session = request.getCookies().containsKey(SESSION)
                || request.getPath().value().equals("/login");
        return reads || !session ? MatchResult.notMatch() : CsrfWebFilter.DEFAULT_CSRF_MATCHER.matches(exchange);
    }
}
