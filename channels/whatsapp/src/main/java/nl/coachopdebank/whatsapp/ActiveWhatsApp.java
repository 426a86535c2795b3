package nl.coachopdebank.whatsapp;

/** The WhatsApp that is in force: the real one, or the one of a demo. There is none when neither is; the settings that are
 * bound are then still there, and closed.
 *
 * @param settings with which the door is open
 * @param webhookPath where webhooks come in
 * @param invitation address at which a person begins to write to us, up to the words; empty when it is not known */
public record ActiveWhatsApp(WhatsAppSettings settings, String webhookPath, String invitation) {
    /** Where Meta's webhooks come in. */
    public static final String REAL_WEBHOOK = "/webhooks/whatsapp";

    private static final String CHAT = "https://wa.me/";

    /** Where a person begins to write to this number.
     *
     * @param number digits; empty when it is not known */
    public static String chatWith(String number) {
        return number.isEmpty() ? "" : CHAT + number + "?text=";
    }

    public ActiveWhatsApp {
        if (!settings.enabled()) {
            throw new IllegalArgumentException("a closed door is not in force");
        }
    }
}
