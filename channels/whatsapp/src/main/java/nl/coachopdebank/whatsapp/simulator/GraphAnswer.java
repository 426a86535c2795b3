package nl.coachopdebank.whatsapp.simulator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Meta answers to a call.
 *
 * @param code Meta's error code; null when the call was taken */
record GraphAnswer(int status, @Nullable Integer code, String details, ObjectNode body) {
    private static final int OK = 200;

    static GraphAnswer taken(ObjectNode body) {
        return new GraphAnswer(OK, null, "", body);
    }

    static GraphAnswer of(Refused refused, String trace) {
        GraphError error = refused.error();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode told = body.putObject("error")
                .put("message", "(#" + error.code() + ") " + error.title())
                .put("type", "OAuthException")
                .put("code", error.code());
        if (!refused.details().isEmpty()) {
            told.putObject("error_data").put("messaging_product", "whatsapp").put("details", refused.details());
        }
        told.put("fbtrace_id", trace);
        return new GraphAnswer(error.status(), error.code(), refused.details(), body);
    }

    byte[] bytes() {
        return JsonMapper.shared().writeValueAsBytes(body);
    }
}
