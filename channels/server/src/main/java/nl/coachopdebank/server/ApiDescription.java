package nl.coachopdebank.server;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is not seen from the methods: what this is, how to log in, and that every call may be answered with a problem. */
@Configuration
class ApiDescription {
    private static final String PROBLEM = "Problem";
    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final String SECRET = "secret";
    private static final String ACCOUNT = "account";

    @Bean
    OpenApiCustomizer problemAnswers() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ApiDescription::mayRefuse);
        };
    }

    @Bean
    OpenApiCustomizer introduction() {
        return api -> {
            api.info(new Info()
                    .title("Coach op de Bank")
                    .version("v1")
                    .description("The chat of residents and the console of coaches; see docs/wire-contract.md."));
            api.servers(List.of(new Server().url("/").description("This server")));
            api.getComponents().addSecuritySchemes(SECRET, scheme("bearer", "The secret of one conversation"));
            api.getComponents().addSecuritySchemes(ACCOUNT, scheme("basic", "A demo account"));
            api.getPaths().forEach(ApiDescription::secured);
        };
    }

    private static SecurityScheme scheme(String name, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(description);
    }

    /** To begin a conversation nothing is needed; to go on with it, its secret; all else is for accounts. */
    private static void secured(String path, PathItem item) {
        if (!path.equals(CONVERSATIONS)) {
            String needs = path.startsWith(CONVERSATIONS) ? SECRET : ACCOUNT;
            item.readOperations()
                    .forEach(operation -> operation.addSecurityItem(new SecurityRequirement().addList(needs)));
        }
    }

    private static void mayRefuse(Operation operation) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Why not, in words for people")
                                .content(new Content().addMediaType("application/problem+json", problem)));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().description("urn:coachopdebank:problem:<kind>"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema());
    }
}
