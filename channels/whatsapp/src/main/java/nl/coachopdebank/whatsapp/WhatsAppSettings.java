package nl.coachopdebank.whatsapp;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of the WhatsApp door. The texts are empty when not set, never null; its own text tells no secret.
 *
 * @param enabled whether the door is open; closed, nothing else needs a value
 * @param apiBaseUrl where messages are sent to, without the version; https, or http on this machine only: the token
 *     goes along
 * @param apiVersion of the Graph API; one lives about two years, v25.0 until 29 July 2028 (reference: Graph API
 *     versions, August 2026)
 * @param phoneNumberId Meta's id of our number, not the number itself
 * @param accessToken opens the Graph API
 * @param appSecret signs what Meta sends us
 * @param previousAppSecret accepted too while the secret is being changed; empty = there is one secret
 * @param verifyToken our own word, told to Meta once, by which we know it when it saves our address
 * @param connections calls that may be under way at once; one more waits as long as the connect limit
 * @param connectLimit how long a connection may take: longer is a fault of the network, and nothing was sent yet
 * @param answerLimit how long one call may take in all: after it, nobody knows whether the message went out
 */
@ConfigurationProperties("couch.whatsapp")
public record WhatsAppSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("https://graph.facebook.com") URI apiBaseUrl,
        @DefaultValue("v25.0") String apiVersion,
        @DefaultValue("") String phoneNumberId,
        @DefaultValue("") String accessToken,
        @DefaultValue("") String appSecret,
        @DefaultValue("") String previousAppSecret,
        @DefaultValue("") String verifyToken,
        @DefaultValue("100") int connections,
        @DefaultValue("2s") Duration connectLimit,
        @DefaultValue("10s") Duration answerLimit) {
    private static final Pattern VERSION = Pattern.compile("v\\d+\\.\\d+");
    private static final Pattern ID = Pattern.compile("\\d+");
    private static final Pattern ONE_LINE = Pattern.compile("\\S+");
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    public WhatsAppSettings {
        check(
                isSafe(apiBaseUrl),
                "api-base-url is an address that begins with https://, without ? or # (http:// only on this machine)");
        check(VERSION.matcher(apiVersion).matches(), "api-version is written like v25.0");
        check(connections > 0, "connections is 1 or more");
        check(isPositive(connectLimit), "connect-limit is longer than nothing");
        check(isPositive(answerLimit), "answer-limit is longer than nothing");
        if (enabled) {
            check(ID.matcher(phoneNumberId).matches(), "phone-number-id is a row of digits, and needed");
            check(ONE_LINE.matcher(accessToken).matches(), "access-token is needed, without spaces");
            check(ONE_LINE.matcher(appSecret).matches(), "app-secret is needed, without spaces");
            check(ONE_LINE.matcher(verifyToken).matches(), "verify-token is needed, without spaces");
            check(!previousAppSecret.equals(appSecret), "previous-app-secret is another one than app-secret");
        }
    }

    /** The secrets that may have signed a webhook: one, or two while it is being changed; empty when there is none. */
    public List<String> appSecrets() {
        return Stream.of(appSecret, previousAppSecret)
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    @Override
    public String toString() {
        return "WhatsAppSettings[enabled=" + enabled + ", apiVersion=" + apiVersion + "]";
    }

    private static boolean isSafe(URI address) {
        boolean safe = "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
        return safe && address.getHost() != null && address.getQuery() == null && address.getFragment() == null;
    }

    private static boolean isPositive(Duration limit) {
        return !limit.isNegative() && !limit.isZero();
    }

    private static void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException("couch.whatsapp." + otherwise);
        }
    }
}
