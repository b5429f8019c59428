package dev.rolecall.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

@StoreContract
class TestPlatformTest {
  @Test
  void everyTestHasADatabaseOfItsOwn() throws Exception {
    var one = TestPlatform.get().freshDatabase();
    var other = TestPlatform.get().freshDatabase();
    assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
    try (var connection = DriverManager.getConnection(one.jdbcUrl(), one.user(), one.password())) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void elasticsearchHasOurAnalysis() throws Exception {
    URI uri = URI.create(TestPlatform.get().elasticsearchUrl() + "/_analyze");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"analyzer\":\"rolecall_exact\",\"text\":\".NET\"}"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body()).contains(".net");
    }
  }

  @Test
  void prefixesDiffer() {
    assertThat(TestPlatform.randomPrefix())
        .isNotEqualTo(TestPlatform.randomPrefix())
        .matches("t[0-9a-f]{10}-");
  }
}
