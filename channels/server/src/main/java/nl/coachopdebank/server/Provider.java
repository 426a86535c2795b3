package nl.coachopdebank.server;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the identity provider says about itself. It is asked at the first log-in, so that the server starts without it. */
final class Provider implements ReactiveClientRegistrationRepository {
    /** Its name in our addresses. */
    static final String ID = "organisatie";

    private static final String END_SESSION = "end_session_endpoint";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final Mono<ClientRegistration> registration;
    private volatile Optional<String> endSession = Optional.empty();

    Provider(ProviderSettings settings) {
        this.settings = settings;
        this.registration = Mono.fromCallable(this::read)
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(LIMIT)
                .cacheInvalidateIf(known -> false);
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return id.equals(ID) ? registration : Mono.empty();
    }

    /** Where somebody logs out there as well, and comes back from; empty when it has no such place. */
    Optional<String> logOutAt(URI back) {
        return endSession.map(end -> UriComponentsBuilder.fromUriString(end)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(settings.clientId(), back)
                .toUriString());
    }

    private ClientRegistration read() {
        ClientRegistration read = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .build();
        Object end = read.getProviderDetails().getConfigurationMetadata().get(END_SESSION);
        endSession = Optional.ofNullable(end).map(Object::toString);
        return read;
    }
}
