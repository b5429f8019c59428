package dev.rolecall.search.web.hostile;

import dev.rolecall.model.query.JobQueryParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Generates requests that are wrong in some way, always the same for a seed.
final class HostileRequests {
  private static final List<String> METHODS =
      List.of(
          "GET",
          "GET",
          "GET",
          "GET",
          "GET",
          "HEAD",
          "OPTIONS",
          "POST",
          "PUT",
          "DELETE",
          "PATCH",
          "TRACE",
          "CONNECT",
          "FOO",
          "get",
          "PROPFIND");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/jobs",
          "/jobs",
          "/about",
          "/api/v1/jobs",
          "/api/v1/jobs",
          "/api/v1/jobs",
          "/api/v1/jobs/",
          "/jobs/",
          "/api/v1/jobs/aaaaaaaaaaaaaaaaaaaa",
          "/jobs/AAAAAAAAAAAAAAAAAAAA",
          "/jobs/%00",
          "/api/v1/jobs/%00%00",
          "/api/v1/jobs/%ED%A0%80",
          "/api/v1/jobs/..%2f..%2fx",
          "/api/v1/me",
          "/api/v1/me/profiles/%00",
          "/api/v1/me/matches",
          "/api/v1/accounts",
          "/api/v1/unsubscribe/%FF%FE",
          "/api/v1/unsubscribe/abc.def",
          "/auth/link",
          "/api/",
          "/api/v2/x",
          "/v3/api-docs",
          "/v3/api-docs/x",
          "/webjars/",
          "/webjars/%2e%2e/x",
          "/assets/../x",
          "/assets/",
          "/assets/rolecall.css",
          "/robots.txt",
          "/sitemap.xml",
          "/favicon.ico",
          "/favicon.svg",
          "/.env",
          "/actuator",
          "/actuator/prometheus",
          "/nothing;x=1/%2e%2e",
          "//",
          "/a//b",
          "/%",
          "/%zz",
          "*",
          "x",
          "http://evil.example/api/v1/jobs",
          "/jobs/" + "a".repeat(3_000),
          "/\u0001",
          "/jobs#x");
  private static final List<String> VALUES =
      List.of(
          "",
          "java",
          "+999999999-12-31",
          "-999999999-01-01",
          "99999999999999999999d",
          "-1",
          "0x10",
          "1e309",
          "NaN",
          "9".repeat(400),
          "%00",
          "a%00b",
          "%ED%A0%80",
          "%F0%9F%98%80",
          "%FF",
          "%",
          "%zz",
          "%u0041",
          "<script>alert(1)</script>",
          "'\"--",
          "../../etc/passwd",
          "${7*7}",
          "#{7*7}",
          "{{7*7}}",
          "(((((((((((((((((((((",
          "\"".repeat(301),
          "-".repeat(300),
          "skill:".repeat(200),
          "a:b:c:d:e",
          "pay:>=>=>=70k",
          "pay:>=9999999999999999999999k EUR/hour",
          "within:99999km in:Berlin",
          "JAVA",
          "Remote",
          "TRUE",
          "NULL",
          "%E2%80%AE%D8%A7",
          "%CC%81".repeat(400),
          "%0d%0aX-Evil:%201",
          "posted:+999999999-12-31",
          "source:HN%00",
          "a,".repeat(4_000),
          "in:(" + "EU ".repeat(500),
          "java kafka remote",
          "<|>^`{}\\",
          "*:*",
          "*",
          "?",
          "text:*",
          "field:[1 TO *]",
          "~",
          "a~9",
          "\u00e9\u00ff",
          "yes&yes",
          "MHwwfGFh",
          "IDAgYWFhYWFhYWFhYWFhYWFhYWFhYWE");
  private static final List<String> HEADERS =
      List.of(
          "Accept: text/html",
          "Accept: application/json",
          "Accept: nonsense",
          "Accept: */*;q=7",
          "Accept: text/html;q=0, */*",
          "Accept: " + "a/b,".repeat(500),
          "Accept-Encoding: x;q=x, *;q=0",
          "Accept-Language: %%%",
          "Range: bytes=9-1,-,x",
          "Range: bytes=0-0",
          "If-None-Match: \"",
          "If-None-Match: *",
          "If-Modified-Since: yesterday",
          "If-Match: \"x\"",
          "Cookie: a=\u0001; =;;",
          "Cookie: " + "c".repeat(4_000),
          "Origin: null",
          "Origin: http://evil.example",
          "Access-Control-Request-Method: FOO",
          "X-Forwarded-For: ::::, 999.1.1.1",
          "X-Forwarded-Host: evil.example",
          "Forwarded: for=\"[",
          "Expect: 200-maybe",
          "Expect: 100-continue",
          "HX-Request: true",
          "Upgrade: h2c",
          "Content-Type: nonsense",
          "Content-Type: application/json",
          "Content-Type: multipart/form-data",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Length: -1",
          "Content-Length: x",
          "Content-Length: 99999999999999999999",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: nonsense",
          "Host: a b",
          "Host: [::",
          "Host: evil.example:99999",
          "Host: \u00e9",
          "X-Long: " + "x".repeat(9_000),
          "no colon",
          ": no name",
          "X-\u0001: control",
          "Authorization: Bearer \u0000",
          "Authorization: x",
          "Connection: keep-alive, close, X-Forwarded-For",
          "TE: trailers",
          "X-HTTP-Method-Override: DELETE");
  private static final List<String> BODIES =
      List.of(
          "",
          "",
          "",
          "x",
          "{",
          "null",
          "[".repeat(8_000),
          "{\"a\":".repeat(1_500),
          "a=%zz&b",
          "5\r\nabc",
          "zz\r\n\r\n",
          "0\r\n\r\n",
          "ffffffffffffffff\r\n",
          "\"\\ud800\"",
          "y".repeat(1_200_000));

  private final Random random;
  private final List<String> parameters;

  HostileRequests(long seed) {
    this.random = new Random(seed);
    this.parameters = new ArrayList<>(JobQueryParser.filterNames());
    parameters.addAll(
        List.of("q", "q", "q", "sort", "limit", "cursor", "cursor", "facets", "skil"));
    parameters.addAll(List.of("", "%00", "a[]", "__proto__", "class.module", "%FF"));
  }

  /// A valid request for a search with any values.
  byte[] nextSearch() {
    StringBuilder request =
        new StringBuilder("GET ").append(random.nextInt(4) == 0 ? "/jobs" : "/api/v1/jobs");
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      request.append(i == 0 ? '?' : '&').append(one(parameters)).append('=').append(value());
    }
    return request
        .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .toString()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /// One request; the server should close the connection after the response.
  byte[] next() {
    String method = one(METHODS);
    String body = one(BODIES);
    StringBuilder request = new StringBuilder(method).append(' ').append(address());
    request.append(random.nextInt(60) == 0 ? " HTTP/9.9" : " HTTP/1.1").append("\r\n");
    if (random.nextInt(40) > 0) {
      request.append("Host: localhost\r\n");
    }
    request.append("Connection: close\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      request.append(one(HEADERS)).append("\r\n");
    }
    if (!body.isEmpty() && random.nextInt(10) > 0) {
      request.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return request.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private String address() {
    StringBuilder address = new StringBuilder(one(PATHS));
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      address.append(i == 0 ? '?' : '&').append(one(parameters)).append('=').append(value());
    }
    if (random.nextInt(100) == 0) {
      address.append("&skill=a".repeat(random.nextInt(4_000)));
    }
    return address.toString();
  }

  private String value() {
    String value = random.nextInt(5) == 0 ? one(VALUES) + "%20" + one(VALUES) : one(VALUES);
    return random.nextInt(20) == 0 ? value : value.replace(" ", "%20");
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
