package nl.coachopdebank.whatsapp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.MessageHead;
import nl.coachopdebank.whatsapp.webhook.MessageKey;
import nl.coachopdebank.whatsapp.webhook.Notification;
import nl.coachopdebank.whatsapp.webhook.Person;
import nl.coachopdebank.whatsapp.webhook.Said;

/** Webhooks as they are after reading. */
final class Posts {
    static final String NUMBER = "999000000000002";
    static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");

    private Posts() {}

    static Notification of(Happening... happenings) {
        return new Notification(true, List.of("messages"), List.of(happenings));
    }

    static Notification reversed(Notification post) {
        List<Happening> other = new ArrayList<>(post.happenings());
        Collections.reverse(other);
        return new Notification(true, post.fields(), other);
    }

    static Happening.ResidentMessage says(Person person, String id, String text, int second) {
        return says(person, id, new Said.Words(text), second);
    }

    static Happening.ResidentMessage says(Person person, String id, Said said, int second) {
        return new Happening.ResidentMessage(head(person, id, second), said);
    }

    static MessageHead head(Person person, String id, int second) {
        return new MessageHead(
                new MessageKey(NUMBER, "wamid." + id), "text", person, AT.plusSeconds(second), null, false);
    }

    static Person person(String number) {
        return new Person(number, "NL." + number, null);
    }
}
