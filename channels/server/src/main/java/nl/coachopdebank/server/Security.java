package nl.coachopdebank.server;

import java.util.List;
import java.util.Set;
import nl.coachopdebank.whatsapp.ActiveWhatsApp;
import nl.coachopdebank.whatsapp.simulator.SimulatorRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who may use what. Everything under /api and /actuator that is not named here is closed. */
@Configuration
@EnableWebFluxSecurity
class Security {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** The name of the session's cookie, as application.yaml has it. */
    private static final String SESSION = "couch-session";

    private static final ServerWebExchangeMatcher LOGGING_IN = ServerWebExchangeMatchers.pathMatchers("/login");

    /** How long each filter takes is of no use to anyone and is not measured. */
    @Bean
    SecurityObservationSettings securityObservation() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * The residents' doors know no session and no account: each request brings its conversation's secret, a signature of
     * Meta, or needs none. So there is nothing to authenticate here, only headers to write and other sites to keep out.
     */
    @Bean
    @Order(1)
    SecurityWebFilterChain residents(CorsConfigurationSource otherSites) {
        return new MatcherSecurityWebFilterChain(
                ServerWebExchangeMatchers.pathMatchers(
                        "/", "/chat/**", "/api/v1/conversations/**", "/ws/**", ActiveWhatsApp.REAL_WEBHOOK),
                List.of(SafeHeaders.filter(), new CorsWebFilter(otherSites)));
    }

    /**
     * The page with a phone, in a demo: as above no session and no account, so each change must come from the page itself. A
     * coach who is logged in beside it needs no token for it.
     */
    @Bean
    @Order(1)
    SecurityWebFilterChain simulator() {
        return new MatcherSecurityWebFilterChain(
                ServerWebExchangeMatchers.pathMatchers(SimulatorRoutes.PAGE + "/**"),
                List.of(SafeHeaders.filter(), new SameOrigin()));
    }

    /** Who watches over the server logs in with each request and keeps no session. Health has one word for everyone. */
    @Bean
    @Order(2)
    SecurityWebFilterChain watching(ServerHttpSecurity http, Refusals refusals) {
        http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/actuator/prometheus", "/actuator/health/**"))
                .authorizeExchange(who -> who.pathMatchers("/actuator/health/**")
                        .permitAll()
                        .anyExchange()
                        .hasRole("ADMIN"))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        return withHeaders(http).build();
    }

    @Bean
    @Order(3)
    SecurityWebFilterChain consoles(
            ServerHttpSecurity http,
            CouchSettings settings,
            Refusals refusals,
            LogIns logIns,
            LoginForm form,
            ProviderLogin provider,
            DayLongSessions sessions) {
        http.securityContextRepository(sessions);
        http.authorizeExchange(who -> who.pathMatchers("/api/v1/demo", "/api/v1/login")
                .permitAll()
                .pathMatchers("/api/v1/coach/figures")
                .hasRole("LEAD")
                .pathMatchers("/api/v1/coach/sample/**")
                .hasAnyRole("LEAD", "QUALITY")
                .pathMatchers("/api/v1/coach/**")
                .hasAnyRole("COACH", "LEAD")
                .pathMatchers("/api/v1/editor/**")
                .hasRole("EDITOR")
                .pathMatchers("/api/v1/admin/**")
                .hasRole("ADMIN")
                .pathMatchers("/api/v1/me")
                .authenticated()
                .pathMatchers("/coach", "/coach/", "/coach/index.html", "/beheer", "/beheer/")
                .authenticated()
                .pathMatchers("/api/**", "/actuator/**")
                .denyAll()
                .anyExchange()
                .permitAll());
        if (settings.demo()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(refusals)
                    .securityContextRepository(NoOpServerSecurityContextRepository.getInstance()));
        } else {
            http.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable);
        }
        login(http, form, logIns);
        provider.addTo(http);
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.csrf(csrf -> csrf.csrfTokenRepository(CookieServerCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                .accessDeniedHandler(refusals)
                .requireCsrfProtectionMatcher(this::needsToken));
        http.addFilterAfter(new StreamEnd(sessions), SecurityWebFiltersOrder.AUTHORIZATION);
        return withHeaders(http).build();
    }

    private static ServerHttpSecurity withHeaders(ServerHttpSecurity http) {
        return http.headers(ServerHttpSecurity.HeaderSpec::disable)
                .addFilterAt(SafeHeaders.filter(), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER);
    }

    private static void login(ServerHttpSecurity http, LoginForm form, LogIns logIns) {
        http.addFilterAt(form.filter(), SecurityWebFiltersOrder.FORM_LOGIN)
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(logIns));
    }

    /** A browser's session needs a token with every change, and so does logging in; who brings no session does not. */
    private Mono<MatchResult> needsToken(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        boolean reads = READING.contains(request.getMethod());
        if (reads) {
            return MatchResult.notMatch();
        }
        return request.getCookies().containsKey(SESSION)
                ? CsrfWebFilter.DEFAULT_CSRF_MATCHER.matches(exchange)
                : LOGGING_IN.matches(exchange);
    }
}
