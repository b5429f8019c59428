package dev.rolecall.match.newmatch;

import dev.rolecall.match.MatchServiceProperties;
import dev.rolecall.match.judge.Matching;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The bean that decides what a person may see.
@Configuration(proxyBeanMethods = false)
class NewMatchConfiguration {
  @Bean
  Visibility visibility(Matching matching, MatchServiceProperties properties) {
    return new Visibility(matching, properties.searchApi().url());
  }
}
