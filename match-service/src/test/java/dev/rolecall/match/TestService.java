package dev.rolecall.match;

import dev.rolecall.match.judge.CurrentReference;
import dev.rolecall.match.judge.SettableMatching;
import dev.rolecall.match.people.cv.score.StubTargetJobs;
import dev.rolecall.match.people.gap.StubFamilyDemand;
import dev.rolecall.testkit.SettableClock;
import dev.rolecall.testkit.platform.TestPlatform;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The people half of the service, as it runs: real PostgreSQL and SMTP, its own application.yaml,
/// HTTP on a free port. Jobs come from memory, and time only changes when a test sets it.
public final class TestService implements AutoCloseable {
  public static final String DEV_TOKEN = "dev-token-for-tests";

  public final SettableClock clock;
  public final SettableMatching matching;
  private final ConfigurableApplicationContext context;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(MatchServiceConfiguration.class)
  @ComponentScan({
    "dev.rolecall.match.people",
    "dev.rolecall.match.newmatch",
    "dev.rolecall.match.notify",
    "dev.rolecall.match.web"
  })
  static class Parts {}

  /// So that ending one service does not end the threads of another one in this JVM, nor those of
  /// who asks it: what all share is shut down with the first that ends, and what is asked then is
  /// never answered.
  private static ReactorResourceFactory threadsOfItsOwn() {
    ReactorResourceFactory own = new ReactorResourceFactory();
    own.setUseGlobalResources(false);
    own.setShutdownQuietPeriod(Duration.ZERO);
    return own;
  }

  private TestService(
      TestPlatform.FreshDatabase database,
      SettableMatching matching,
      SettableClock clock,
      String... settings) {
    this.clock = clock;
    this.matching = matching;
    TestPlatform platform = TestPlatform.get();
    Map<String, String> all = new HashMap<>();
    all.put("server.port", "0");
    all.put("management.server.port", "0");
    all.put("spring.datasource.url", database.jdbcUrl());
    all.put("spring.datasource.username", database.user());
    all.put("spring.datasource.password", database.password());
    all.put("spring.mail.host", platform.smtpHost());
    all.put("spring.mail.port", Integer.toString(platform.smtpPort()));
    all.put("rolecall.notify.from", "Rolecall <rolecall@rolecall.example>");
    // with a slash, as people write it: links must not have two
    all.put("rolecall.search-api.url", "https://rolecall.example/");
    all.put("rolecall.dev-token", DEV_TOKEN);
    all.put("rolecall.notify.enabled", "false");
    for (String setting : settings) {
      String[] keyAndValue = setting.split("=", 2);
      all.put(keyAndValue[0], keyAndValue[1]);
    }
    this.context =
        new SpringApplicationBuilder(Parts.class)
            .initializers(on -> register((GenericApplicationContext) on, matching, clock))
            .run(
                all.entrySet().stream()
                    .map(each -> "--" + each.getKey() + "=" + each.getValue())
                    .toArray(String[]::new));
  }

  private static void register(
      GenericApplicationContext on, SettableMatching matching, SettableClock clock) {
    on.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    on.registerBean(ReactorResourceFactory.class, TestService::threadsOfItsOwn);
    on.registerBean(CurrentReference.class, CurrentReference::bundled);
    on.registerBean(SettableMatching.class, () -> matching);
    on.registerBean(StubTargetJobs.class, StubTargetJobs::new);
    on.registerBean(StubFamilyDemand.class, StubFamilyDemand::new);
  }

  /// @param settings `key=value`, over those of tests
  public static TestService start(String now, String... settings) {
    return start(
        TestPlatform.get().freshDatabase(),
        new SettableMatching(),
        SettableClock.at(now),
        settings);
  }

  public static TestService start(
      TestPlatform.FreshDatabase database,
      SettableMatching matching,
      SettableClock clock,
      String... settings) {
    return new TestService(database, matching, clock, settings);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public WebTestClient client() {
    return clientOf("local.server.port");
  }

  /// For health and metrics.
  public WebTestClient managementClient() {
    return clientOf("local.management.port");
  }

  private WebTestClient clientOf(String port) {
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + context.getEnvironment().getProperty(port))
        .responseTimeout(Duration.ofSeconds(60))
        .build();
  }

  public WebTestClient client(String token) {
    return client().mutate().defaultHeader("Authorization", "Bearer " + token).build();
  }

  @Override
  public void close() {
    context.close();
  }
}
