package nl.coachopdebank.webchat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Limits of the web chat door.
 *
 * @param messagesPerSecond what one conversation may send in the long run; far above a person, below a flood
 * @param messageBurst what it may send at once
 * @param typingEvery how often "typing" of one conversation is told: a console shows it for 4 seconds, so more often says
 *     nothing new, and each is told to every server
 * @param answerLimit how long a request waits for the turn that it caused
 * @param helloLimit how long a new socket may stay silent
 * @param heartbeat how often an idle line is kept alive: proxies close lines after about a minute
 * @param unreadEvents events that may wait for a slow reader before it must come back with its cursor
 * @param embedOrigins other sites on whose pages the chat may stand, for example https://www.zwolle.nl; empty = none
 * @param leaveTo the page where a resident ends up who leaves quickly: an ordinary one, that says nothing about why
 */
@ConfigurationProperties("couch.web-chat")
public record WebChatSettings(
        @DefaultValue("150") int messagesPerSecond,
        @DefaultValue("100") int messageBurst,
        @DefaultValue("2s") Duration typingEvery,
        @DefaultValue("10s") Duration answerLimit,
        @DefaultValue("10s") Duration helloLimit,
        @DefaultValue("25s") Duration heartbeat,
        @DefaultValue("512") int unreadEvents,
        @DefaultValue List<String> embedOrigins,
        @DefaultValue("https://www.google.nl/") URI leaveTo) {
    public WebChatSettings {
        if (!"https".equals(leaveTo.getScheme()) || leaveTo.getHost() == null) {
            throw new IllegalArgumentException("couch.web-chat.leave-to is an address that begins with https://");
        }
    }
}
