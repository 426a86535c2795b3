package nl.coachopdebank.pipeline;

import java.util.List;
import nl.coachopdebank.conversation.Advice;
import nl.coachopdebank.conversation.CardText;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Progress;
import nl.coachopdebank.conversation.SafetyCard;
import nl.coachopdebank.conversation.SourceLine;
import nl.coachopdebank.conversation.VoucherCard;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The fields of a message's body on the wire. */
final class BodyJson {
    private BodyJson() {}

    static void write(MessageBody body, JsonGenerator json) {
        json.writeStringProperty("text", body.text());
        choices(body.choices(), json);
        several(body.several(), json);
        progress(body.progress(), json);
        text("topic", body.topic(), json);
        text("flow", body.flow(), json);
        text("step", body.step(), json);
        sources(body.sources(), json);
        vouchers(body.vouchers(), json);
        advice(body.advice(), json);
        safety(body.safety(), json);
        cardText(body.cardText(), json);
    }

    private static void cardText(@Nullable CardText words, JsonGenerator json) {
        if (words == null) {
            return;
        }
        json.writeName("cardText");
        json.writeStartObject();
        json.writeStringProperty("told", words.told());
        json.writeStringProperty("lead", words.lead());
        json.writeStringProperty("close", words.close());
        json.writeEndObject();
    }

    private static void choices(List<Choice> choices, JsonGenerator json) {
        if (choices.isEmpty()) {
            return;
        }
        json.writeName("choices");
        json.writeStartArray();
        for (Choice choice : choices) {
            json.writeStartObject();
            json.writeStringProperty("value", choice.value());
            json.writeStringProperty("label", choice.label());
            text("status", choice.status(), json);
            if (choice.exclusive()) {
                json.writeBooleanProperty("exclusive", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void several(@Nullable String send, JsonGenerator json) {
        if (send == null) {
            return;
        }
        json.writeName("several");
        json.writeStartObject();
        json.writeStringProperty("label", send);
        json.writeEndObject();
    }

    private static void progress(@Nullable Progress progress, JsonGenerator json) {
        if (progress == null) {
            return;
        }
        json.writeName("progress");
        json.writeStartObject();
        json.writeNumberProperty("step", progress.step());
        json.writeNumberProperty("of", progress.of());
        json.writeEndObject();
    }

    private static void sources(List<SourceLine> sources, JsonGenerator json) {
        if (sources.isEmpty()) {
            return;
        }
        json.writeName("sources");
        json.writeStartArray();
        for (SourceLine source : sources) {
            json.writeStartObject();
            json.writeStringProperty("title", source.title());
            text("url", source.url(), json);
            json.writeStringProperty("checkedOn", source.checkedOn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void vouchers(List<VoucherCard> vouchers, JsonGenerator json) {
        if (vouchers.isEmpty()) {
            return;
        }
        json.writeName("vouchers");
        json.writeStartArray();
        for (VoucherCard card : vouchers) {
            voucher(card, json);
        }
        json.writeEndArray();
    }

    private static void voucher(VoucherCard card, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("scheme", card.scheme());
        json.writeStringProperty("name", card.name());
        json.writeStringProperty("status", card.status());
        text("asOf", card.asOf(), json);
        json.writeStringProperty("pays", card.pays());
        json.writeStringProperty("amount", card.amount());
        conditions(card.conditions(), json);
        json.writeStringProperty("decides", card.decides());
        json.writeStringProperty("apply", card.apply());
        text("applyUrl", card.applyUrl(), json);
        json.writeStringProperty("note", card.note());
        sources(card.sources(), json);
        json.writeEndObject();
    }

    private static void conditions(List<ConditionCheck> conditions, JsonGenerator json) {
        json.writeName("conditions");
        json.writeStartArray();
        for (ConditionCheck condition : conditions) {
            json.writeStartObject();
            json.writeStringProperty("text", condition.text());
            json.writeStringProperty("check", condition.check().wireName());
            text("answer", condition.answer(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void advice(@Nullable Advice advice, JsonGenerator json) {
        if (advice == null) {
            return;
        }
        json.writeName("advice");
        json.writeStartObject();
        json.writeName("routes");
        json.writeStartArray();
        for (Advice.Route route : advice.routes()) {
            json.writeStartObject();
            json.writeStringProperty("id", route.id());
            json.writeStringProperty("title", route.title());
            text("role", route.role(), json);
            json.writeStringProperty("text", route.text());
            if (!route.action().isEmpty()) {
                json.writeStringProperty(route.leadsAway() ? "url" : "choice", route.action());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        reasons(advice.why(), json);
        json.writeEndObject();
    }

    private static void reasons(List<Advice.Why> reasons, JsonGenerator json) {
        json.writeName("why");
        json.writeStartArray();
        for (Advice.Why why : reasons) {
            json.writeStartObject();
            json.writeStringProperty("fact", why.fact());
            json.writeStringProperty("answer", why.answer());
            json.writeStringProperty("rule", why.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void safety(@Nullable SafetyCard safety, JsonGenerator json) {
        if (safety == null) {
            return;
        }
        json.writeName("safety");
        json.writeStartObject();
        json.writeStringProperty("kind", safety.kind());
        json.writeName("lines");
        json.writeStartArray();
        for (SafetyCard.Line line : safety.lines()) {
            json.writeStartObject();
            json.writeStringProperty("name", line.name());
            json.writeStringProperty("number", line.number());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(String name, @Nullable String value, JsonGenerator json) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
