package dev.rolecall.match;

import dev.rolecall.model.Clocks;
import dev.rolecall.model.wire.Json;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/// What all stages share: the clock and JSON.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchServiceProperties.class)
class MatchServiceConfiguration {
  @Bean
  Clock clock(MatchServiceProperties properties) {
    return Clocks.of(properties.clock().asOf(), properties.clock().startedAt());
  }

  @Bean
  JsonMapper jsonMapper() {
    return Json.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();
  }
}
