package dev.rolecall.search.web.api;

import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.search.find.JobSearchRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Adds the search parameters to the API description at `/v3/api-docs`. Each filter is a parameter,
/// so springdoc cannot derive them from a method signature.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final Map<String, String> NON_FILTER_PARAMETERS =
      Map.of(
          "q",
              "Plain words and filters, as in the search field: senior java kafka remote eu 120k;"
                  + " \"event sourcing\" -php in:berlin pay:>=80k EUR",
          "sort", "relevance (the default), newest or pay",
          "limit", "Jobs per page, 1 to " + JobSearchRequest.MAX_JOBS,
          "cursor", "`next` of the previous response",
          "facets", "yes adds counts by skill, country, company and other facets");

  @Bean
  OpenApiCustomizer jobParameters() {
    return api -> {
      api.info(
          new Info()
              .title("Rolecall")
              .version("v1")
              .description("A search engine for backend jobs."));
      Operation search = search(api);
      if (search != null) {
        NON_FILTER_PARAMETERS.forEach(
            (name, description) -> search.addParametersItem(parameter(name, description)));
        JobQueryParser.filterNames()
            .forEach(
                name ->
                    search.addParametersItem(parameter(name, "The same as `" + name + ":` in q")));
      }
    };
  }

  private static @Nullable Operation search(OpenAPI api) {
    var path = api.getPaths() == null ? null : api.getPaths().get("/api/v1/jobs");
    return path == null ? null : path.getGet();
  }

  private static Parameter parameter(String name, String description) {
    return new Parameter()
        .in("query")
        .name(name)
        .description(description)
        .schema(new StringSchema());
  }
}
