package nl.coachopdebank.server;

import java.time.Duration;
import nl.coachopdebank.pipeline.PipelineSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of the audit.
 *
 * @param kept how long an entry stays: as long as the longest conversation and half a year, so that whoever asks later who read it
 *     gets an answer. Three years while an incident is open
 */
@ConfigurationProperties("couch.audit")
record AuditSource(@DefaultValue("550d") Duration kept) {
    /** Refuses an audit that ends before what it is about. */
    Duration keptAfter(PipelineSettings.Retention conversations) {
        if (kept.compareTo(conversations.withHandOff()) < 0) {
            throw new IllegalArgumentException(
                    "couch.audit.kept must not be shorter than couch.pipeline.retention.with-hand-off");
        }
        return kept;
    }
}
