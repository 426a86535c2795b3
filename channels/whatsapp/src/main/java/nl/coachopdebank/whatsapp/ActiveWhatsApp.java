package nl.coachopdebank.whatsapp;

/** The WhatsApp that is in force: the real one, or the one of a demo. There is none when neither is; the settings that are
 * bound are then still there, and closed.
 *
 * @param settings with which the door is open
 * @param webhookPath where webhooks come in */
public record ActiveWhatsApp(WhatsAppSettings settings, String webhookPath) {
    /** Where Meta's webhooks come in. */
    public static final String REAL_WEBHOOK = "/webhooks/whatsapp";

    public ActiveWhatsApp {
        if (!settings.enabled()) {
            throw new IllegalArgumentException("a closed door is not in force");
        }
    }
}
