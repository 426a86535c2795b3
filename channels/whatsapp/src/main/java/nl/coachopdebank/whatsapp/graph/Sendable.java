package nl.coachopdebank.whatsapp.graph;

import java.util.Map;

/** What can be sent. Only a {@link Template} may be sent when the person wrote more than 24 hours ago. Each is checked
 * against Meta's limits when it is made, and then holds. */
public sealed interface Sendable permits Text, ReplyButtons, ChoiceList, Template {
    /** Meta's word for it; also the member of the body that holds it. */
    String type();

    /** What stands in that member. */
    Map<String, Object> content();
}
