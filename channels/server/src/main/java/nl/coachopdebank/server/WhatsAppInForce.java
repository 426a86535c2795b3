package nl.coachopdebank.server;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** There is a WhatsApp: the real one, or in a demo the stand-in for it. */
final class WhatsAppInForce extends AnyNestedCondition {
    WhatsAppInForce() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBooleanProperty("couch.whatsapp.enabled")
    static class Real {}

    @ConditionalOnBooleanProperty("couch.demo")
    static class StandIn {}
}
