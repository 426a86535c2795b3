package nl.coachopdebank.coachconsole;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Limits of the coach's door.
 *
 * @param answerLimit how long a request waits for the turn that it caused
 * @param heartbeat how often an idle stream is kept alive: proxies close lines after about a minute
 * @param unreadNotices notices that may wait for a slow browser before its stream ends and it connects again
 * @param closedShown ended hand-offs in the list of all
 * @param closedSearched ended hand-offs, the last ones, among which is searched: a year of 500 a month, and read as a whole
 * @param foundShown how many a search tells of: more are narrowed down sooner than read
 * @param listNotedEvery how often the audit says anew that a coach has the list in view: a program may read it every few seconds
 */
@ConfigurationProperties("couch.coach-console")
public record CoachConsoleSettings(
        @DefaultValue("10s") Duration answerLimit,
        @DefaultValue("25s") Duration heartbeat,
        @DefaultValue("512") int unreadNotices,
        @DefaultValue("50") int closedShown,
        @DefaultValue("6000") int closedSearched,
        @DefaultValue("50") int foundShown,
        @DefaultValue("1m") Duration listNotedEvery) {}
