package nl.coachopdebank.whatsapp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of what comes in.
 *
 * @param number at which residents write to us, digits with the country's first: the web chat offers to go on there; empty = it
 *     does not
 * @param silence after which a person's message begins a new conversation: nothing of an earlier case is repeated on WhatsApp
 *     then (C6)
 * @param refusedSignatures wrong signatures within {@link SignatureWatch#WINDOW} above which a person is called: a stray call
 *     now and then is nothing, but a secret that was changed has all that Meta sends refused
 */
@ConfigurationProperties("couch.whatsapp.receiving")
public record ReceivingSettings(
        @DefaultValue("") String number,
        @DefaultValue("30d") Duration silence,
        @DefaultValue("20") int refusedSignatures) {
    public ReceivingSettings {
        if (!number.matches("\\d*")) {
            throw new IllegalArgumentException("couch.whatsapp.receiving.number is a row of digits");
        }
        if (silence.isNegative() || silence.isZero()) {
            throw new IllegalArgumentException("couch.whatsapp.receiving.silence is longer than nothing");
        }
        if (refusedSignatures < 1) {
            throw new IllegalArgumentException("couch.whatsapp.receiving.refused-signatures is 1 or more");
        }
    }
}
