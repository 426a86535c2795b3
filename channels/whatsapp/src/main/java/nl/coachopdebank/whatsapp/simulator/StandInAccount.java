package nl.coachopdebank.whatsapp.simulator;

/** The business that the stand-in serves: one account with one number. Its text tells no secret.
 *
 * @param businessId Meta's id of the account
 * @param phoneNumberId Meta's id of the number, part of the address that messages are sent to
 * @param displayNumber the number itself, digits without plus
 * @param accessToken opens the Graph API
 * @param appSecret signs the webhooks */
public record StandInAccount(
        String businessId, String phoneNumberId, String displayNumber, String accessToken, String appSecret) {
    @Override
    public String toString() {
        return "StandInAccount[…]";
    }
}
