package nl.coachopdebank.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of the hand-off.
 *
 * @param coachAwayAfter how long a coach may leave a resident without a word before the bot comes back
 */
@ConfigurationProperties("couch.hand-off")
record HandOffSource(@DefaultValue("30m") Duration coachAwayAfter) {}
