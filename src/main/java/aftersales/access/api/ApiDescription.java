package aftersales.access.api;

import aftersales.access.SignedIn;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface for programs, made from its controllers. Who is asking is no parameter, an id is a number. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PASSWORD = "password";

    @Bean
    OpenAPI description() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, SignedIn.class);
        return new OpenAPI()
                .info(new Info().title("Aftersales").version("v1").description("After-sales service: tickets, promises, and the records they need."))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                                .description("A personal token, from the profile page or from POST /api/v1/tokens."))
                        .addSecuritySchemes(PASSWORD, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                        .addSchemas("Problem", problem()));
    }

    @Bean
    ParameterCustomizer idsAreNumbers() {
        return (parameter, method) -> {
            Class<?> type = method.getParameterType();
            return parameter != null && type.isRecord() && type.getPackage().equals(AccountId.class.getPackage())
                    ? parameter.schema(new IntegerSchema().format("int64")) : parameter;
        };
    }

    /** Whatever is refused is refused in one form. */
    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::addRefusal));
            api.getPaths().get("/api/v1/tokens").getPost().setSecurity(List.of(new SecurityRequirement().addList(PASSWORD)));
        };
    }

    private static void addRefusal(Operation operation) {
        operation.getResponses().addApiResponse("default", new ApiResponse().description("refused")
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static Schema<?> problem() {
        Schema<Object> text = new Schema<>().type("string");
        Schema<Object> error = new Schema<>().type("object").addProperty("field", text).addProperty("code", text).addProperty("message", text);
        return new Schema<>().type("object").addProperty("type", text).addProperty("title", text)
                .addProperty("status", new IntegerSchema()).addProperty("detail", text).addProperty("code", text)
                .addProperty("errors", new Schema<>().type("array").items(error));
    }
}
