package nl.coachopdebank.whatsapp.graph;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads what Meta answers to a message. */
final class Answers {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private Answers() {}

    static SendResult read(int status, byte[] body) {
        JsonNode answer = json(body);
        JsonNode code = answer.path("error").path("code");
        if (code.isIntegralNumber() && code.canConvertToInt()) {
            return new SendResult.Refused(code.intValue(), Remedy.of(code.intValue()));
        }
        if (status >= BAD_REQUEST && status < SERVER_ERROR) {
            return new SendResult.Refused(SendResult.Refused.NO_CODE, remedy(status));
        }
        String id = answer.path("messages").path(0).path("id").stringValue("");
        return isSuccess(status) && !id.isBlank() ? new SendResult.Accepted(id) : new SendResult.Unknown();
    }

    static boolean isSuccess(int status) {
        return status / 100 == 2;
    }

    /** A refusal without a code, by Meta or by something on the way: what Meta's codes with this status have in common. */
    private static Remedy remedy(int status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> Remedy.OPERATOR;
            case TOO_MANY_REQUESTS -> Remedy.RETRY_LATER;
            default -> Remedy.PERMANENT;
        };
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
