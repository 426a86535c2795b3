package nl.coachopdebank.server;

import java.time.Duration;
import org.springframework.security.web.server.header.CacheControlServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CompositeServerHttpHeadersWriter;
import org.springframework.security.web.server.header.HttpHeaderWriterWebFilter;
import org.springframework.security.web.server.header.StaticServerHttpHeadersWriter;
import org.springframework.security.web.server.header.StrictTransportSecurityServerHttpHeadersWriter;

/** The headers of every answer: nothing from elsewhere, in no one's frame, no trace to other sites, kept by no one unless the answer says otherwise. */
final class SafeHeaders {
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=()";

    /** What browsers ask for before they believe that a site stays on HTTPS. */
    private static final Duration HTTPS_ONLY = Duration.ofDays(365);

    private SafeHeaders() {}

    static HttpHeaderWriterWebFilter filter() {
        StrictTransportSecurityServerHttpHeadersWriter httpsOnly = new StrictTransportSecurityServerHttpHeadersWriter();
        httpsOnly.setIncludeSubDomains(true);
        httpsOnly.setMaxAge(HTTPS_ONLY);
        StaticServerHttpHeadersWriter fixed = StaticServerHttpHeadersWriter.builder()
                .header("Content-Security-Policy", POLICY)
                .header("Permissions-Policy", PERMISSIONS)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .build();
        return new HttpHeaderWriterWebFilter(
                new CompositeServerHttpHeadersWriter(new CacheControlServerHttpHeadersWriter(), fixed, httpsOnly));
    }
}
