package nl.coachopdebank.whatsapp.webhook;

/** What a message is known by. Meta delivers a message again, up to a week later: keep keys 8 days (reference: Meta,
 * webhooks/overview, Dec 2025). The id often holds the phone number, so its text tells nothing.
 *
 * @param phoneNumberId Meta's id of the number that was written to or sent from; empty when Meta left it out. It need
 *     not be ours
 * @param id never empty */
public record MessageKey(String phoneNumberId, String id) {
    @Override
    public String toString() {
        return "MessageKey[…]";
    }
}
