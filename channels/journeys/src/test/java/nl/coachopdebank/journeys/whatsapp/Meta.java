package nl.coachopdebank.journeys.whatsapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.coachopdebank.journeys.run.Repository;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs webhooks as Meta does, and knows the examples of them. */
record Meta(Api api) {
    static final String ADDRESS = "/webhooks/whatsapp";
    static final JsonNode VECTORS = json("signature-vectors.json");
    static final String SECRET = VECTORS.path("app_secret").asString();
    static final JsonNode HANDSHAKES = json("verification-cases.json");
    static final String NUMBER =
            json("manifest.json").path("our_phone_number_id").asString();

    private static final String HEADER = "X-Hub-Signature-256";

    Answer posts(byte[] body) {
        return posts(body, HEADER, signature(body));
    }

    Answer posts(byte[] body, String header, String signature) {
        return api.send(api.request(ADDRESS)
                .header("Content-Type", "application/json")
                .header(header, signature)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    Answer postsUnsigned(byte[] body) {
        return api.post(ADDRESS, body, "application/json");
    }

    static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every example of these kinds, by its entry in the manifest. */
    static List<JsonNode> listed(String... kinds) {
        return json("manifest.json")
                .path("files")
                .valueStream()
                .filter(entry -> Set.of(kinds).contains(entry.path("kind").asString()))
                .toList();
    }

    static byte[] bytes(String file) {
        Path path = Repository.root().resolve("channels/whatsapp/src/test/resources/payloads/" + file);
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String file) {
        return JsonMapper.shared().readTree(bytes(file));
    }
}
