package nl.coachopdebank.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How coaches and their colleagues log in.
 *
 * @param endsAfter how long after logging in a session ends, whatever is done in it: longer than a shift, so that nobody is
 *     still logged in the next day
 */
@ConfigurationProperties("couch.login")
record LoginSettings(@DefaultValue("12h") Duration endsAfter) {}
