package nl.coachopdebank.knowledge.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model behind LangChain4j: one instruction, one message of data, an answer in the form of a JSON schema. */
final class ChatLanguageModel implements LanguageModel {
    private final ChatModel model;

    ChatLanguageModel(ChatModel model) {
        this.model = model;
    }

    @Override
    public Answer answer(Prompt prompt) {
        try {
            ChatResponse response = model.chat(request(prompt));
            String text = response.aiMessage().text();
            return new Answer(text == null ? "" : text, tokens(response.tokenUsage()));
        } catch (ContentFilteredException filtered) {
            return new Answer("", 0);
        } catch (RateLimitException limited) {
            throw new ModelFailure(CallOutcome.LIMITED, limited);
        } catch (TimeoutException slow) {
            throw new ModelFailure(CallOutcome.SLOW, slow);
        } catch (RuntimeException failed) {
            throw new ModelFailure(CallOutcome.FAILED, failed);
        }
    }

    private static ChatRequest request(Prompt prompt) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(prompt.use().instruction()), UserMessage.from(prompt.data()))
                .maxOutputTokens(prompt.use().mostTokens())
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name(prompt.use().meterName())
                                .rootElement(schema(prompt))
                                .build())
                        .build())
                .build();
    }

    private static JsonObjectSchema schema(Prompt prompt) {
        List<String> choices = prompt.choices();
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder().additionalProperties(false);
        return choices.isEmpty()
                ? schema.addStringProperty(Prompt.TEXT).required(Prompt.TEXT).build()
                : schema.addEnumProperty(Prompt.CHOICE, choices)
                        .required(Prompt.CHOICE)
                        .build();
    }

    private static long tokens(@Nullable TokenUsage usage) {
        Integer total = usage == null ? null : usage.totalTokenCount();
        return total == null ? 0 : total;
    }
}
