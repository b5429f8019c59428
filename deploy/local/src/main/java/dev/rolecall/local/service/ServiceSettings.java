package dev.rolecall.local.service;

import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.store.Endpoints;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The settings that all services and commands of a platform share, as a properties file.
///
/// @param developmentToken allows its bearer to create accounts; empty: no one can but by sign-in
/// @param operatorToken allows its bearer to use ingest-service's API
/// @param serviceToken with which match-service has ingest-service read the jobs that people add
/// @param sources the address of the source address file; empty for the live ones
/// @param sourceKeys the operator's keys of sources, by setting
public record ServiceSettings(
    Endpoints stores,
    ServiceProcesses.Addresses services,
    Optional<String> developmentToken,
    String operatorToken,
    String serviceToken,
    Optional<String> sources,
    Optional<ClockSetting> clock,
    Map<String, String> sourceKeys) {

  /// Without keys of sources, and without jobs that people add.
  public ServiceSettings(
      Endpoints stores,
      ServiceProcesses.Addresses services,
      Optional<String> developmentToken,
      String operatorToken,
      Optional<String> sources,
      Optional<ClockSetting> clock) {
    this(stores, services, developmentToken, operatorToken, "", sources, clock, Map.of());
  }

  /// A clock set to a time: now is `asOf` plus the time since `startedAt`.
  public record ClockSetting(Instant asOf, Instant startedAt) {}

  void write(Path file) {
    AtomicFiles.store(file, properties());
  }

  private Properties properties() {
    Properties p = new Properties();
    p.setProperty("rolecall.kafka.bootstrap-servers", stores.kafka());
    p.setProperty("spring.kafka.bootstrap-servers", stores.kafka());
    p.setProperty("rolecall.topics.prefix", "");
    p.setProperty("rolecall.elasticsearch.url", stores.elasticsearch());
    p.setProperty("spring.elasticsearch.uris", stores.elasticsearch());
    p.setProperty("spring.datasource.url", stores.database().jdbcUrl());
    p.setProperty("spring.datasource.username", stores.database().user());
    p.setProperty("spring.datasource.password", stores.database().password());
    p.setProperty("spring.mail.host", stores.smtp().host());
    p.setProperty("spring.mail.port", Integer.toString(stores.smtp().port()));
    p.setProperty("rolecall.notify.from", "Rolecall <rolecall@localhost>");
    p.setProperty("rolecall.ingest-service.url", services.ingest());
    p.setProperty("rolecall.match-service.url", services.match());
    p.setProperty("rolecall.search-api.url", services.search());
    developmentToken.ifPresent(token -> p.setProperty("rolecall.dev-token", token));
    p.setProperty("rolecall.operator.token", operatorToken);
    p.setProperty("rolecall.service-token", serviceToken);
    sources.ifPresent(
        url -> {
          p.setProperty("rolecall.sources.url", url);
          // nothing is read from the network then: the bundled exchange rates are used
          p.setProperty("rolecall.reference.exchange-rates-url", "");
        });
    clock.ifPresent(
        set -> {
          p.setProperty("rolecall.clock.as-of", set.asOf().toString());
          p.setProperty("rolecall.clock.started-at", set.startedAt().toString());
        });
    sourceKeys.forEach(p::setProperty);
    return p;
  }
}
