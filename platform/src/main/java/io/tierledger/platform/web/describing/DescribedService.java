package io.tierledger.platform.web.describing;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Route;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** The whole of a service's description: its title, and what a refusal looks like. */
final class DescribedService implements OpenApiCustomizer {
    static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";
    private final String service;

    DescribedService(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI description) {
        description.setInfo(new Info()
                .title("Tierledger, " + service + "-service")
                .version("1")
                .description(
                        "PUT replaces a document, PATCH merges into it. An unknown parameter or property is refused."));
        description.setServers(null);
        description.getComponents().addSchemas(PROBLEM, problem());
        description
                .getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Of a person or a program. Who did it is whose token it is."));
        Rights rights = Rights.of(service);
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    boolean isOpen = rights.at(new Route(method.name(), path))
                            .filter(right -> right.duty().isOpen())
                            .isPresent();
                    operation.setSecurity(isOpen ? List.of() : List.of(new SecurityRequirement().addList(TOKEN)));
                }));
        description.getComponents().getSchemas().values().forEach(DescribedService::bound);
    }

    private static void bound(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Schemas::bound);
        }
    }

    /** RFC 9457; further members say what would have been needed. */
    private static Schema<?> problem() {
        Schema<?> problem = new JsonSchema();
        problem.setTypes(Set.of("object"));
        problem.addProperty("title", Schemas.text());
        problem.addProperty("status", Schemas.typed("integer"));
        problem.addProperty(
                "detail", Schemas.text().description("In the reader's language: Accept-Language, en or nl."));
        problem.addProperty("instance", Schemas.text());
        problem.addProperty(
                "code", Schemas.text().pattern("^[a-z0-9]+(-[a-z0-9]+)*$").description("Stable; for programs."));
        problem.addProperty("field", Schemas.text().description("What it is about, as its sender named it."));
        problem.setRequired(List.of("title", "status", "detail", "code"));
        return problem;
    }
}
