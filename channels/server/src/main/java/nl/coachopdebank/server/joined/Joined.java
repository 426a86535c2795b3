package nl.coachopdebank.server.joined;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** One file out of many, with a tag that tells whether it changed. */
record Joined(MediaType type, byte[] bytes, String tag) {
    static Joined of(String subtype, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Joined(
                new MediaType("text", subtype, StandardCharsets.UTF_8),
                bytes,
                "\"" + DigestUtils.md5DigestAsHex(bytes) + "\"");
    }

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(bytes);
    }
}
