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

/// Describes the search's parameters in the API's description at `/v3/api-docs`, which cannot be
/// read off the code: each filter is one.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final Map<String, String> OWN =
      Map.of(
          "q",
              "The search as people write it: java -php \"event sourcing\" in:berlin pay:>=80k EUR",
          "sort", "relevance (as without it), newest or pay",
          "limit", "Jobs a page, 1 to " + JobSearchRequest.MAX_JOBS,
          "cursor", "The last answer's `next`",
          "facets", "yes for counts by skill, place, company and so on");

  @Bean
  OpenApiCustomizer jobParameters() {
    return api -> {
      api.info(new Info().title("Rolecall").version("v1").description("Finds backend jobs."));
      Operation search = search(api);
      if (search != null) {
        OWN.forEach((name, words) -> search.addParametersItem(parameter(name, words)));
        JobQueryParser.filterNames()
            .forEach(name -> search.addParametersItem(parameter(name, "As `" + name + ":` in q")));
      }
    };
  }

  private static @Nullable Operation search(OpenAPI api) {
    var path = api.getPaths() == null ? null : api.getPaths().get("/api/v1/jobs");
    return path == null ? null : path.getGet();
  }

  private static Parameter parameter(String name, String words) {
    return new Parameter().in("query").name(name).description(words).schema(new StringSchema());
  }
}
