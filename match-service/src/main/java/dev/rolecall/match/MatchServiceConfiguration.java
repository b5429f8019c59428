package dev.rolecall.match;

import dev.rolecall.model.wire.Json;
import dev.rolecall.service.InstallationConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/// The beans that all stages share.
@Configuration(proxyBeanMethods = false)
@Import(InstallationConfiguration.class)
@EnableConfigurationProperties(MatchServiceProperties.class)
class MatchServiceConfiguration {
  @Bean
  JsonMapper jsonMapper() {
    return Json.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();
  }
}
