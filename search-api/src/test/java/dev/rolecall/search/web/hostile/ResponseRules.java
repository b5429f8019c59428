package dev.rolecall.search.web.hostile;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.hostile.RawHttp.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What holds for the response to every request, however wrong.
final class ResponseRules {
  private static final int MAX_SHOWN = 300;
  private static final Duration MAX_DURATION = Duration.ofSeconds(10);

  /// The server may reject a large request before it has read all of it; then the network may drop
  /// the response.
  private static final int LARGE_REQUEST = 3 << 10;

  /// A type name of ours or of a library, or a line of a stack.
  private static final Pattern INTERNALS =
      Pattern.compile(
          "\\b(java|javax|org|com|co|io|dev|reactor|tools)(\\.[a-z0-9_]+)+\\.[A-Z]\\w+"
              + "|\\b[A-Z]\\w+(Exception|Error)\\b|^\\s+at \\w+",
          Pattern.MULTILINE);

  private static final Map<String, Pattern> HEADERS =
      Map.of(
          "content-security-policy", Pattern.compile("default-src .*"),
          "x-content-type-options", Pattern.compile("nosniff"),
          "referrer-policy", Pattern.compile(".+"));

  private ResponseRules() {}

  /// Sends a request and verifies the response.
  ///
  /// @return the rules that the response violates, each with the request
  static List<String> violations(int port, byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    String name = text.substring(0, Math.min(MAX_SHOWN, text.length())).replace("\r\n", " | ");
    long start = System.nanoTime();
    try {
      Response response = RawHttp.send(port, request);
      if (response.status() == 0 && request.length > LARGE_REQUEST) {
        return List.of();
      }
      List<String> violations = violations(response, text.startsWith("HEAD "));
      if (System.nanoTime() - start > MAX_DURATION.toNanos()) {
        violations.add("takes more than " + MAX_DURATION);
      }
      return violations.stream().map(rule -> rule + ": " + name + " -> " + response).toList();
    } catch (IOException e) {
      return List.of("no response: " + name + " " + e);
    }
  }

  private static List<String> violations(Response response, boolean head) {
    List<String> violations = new ArrayList<>();
    if (response.status() < 200 || response.status() >= 500) {
      violations.add("status");
    }
    HEADERS.forEach(
        (name, value) -> {
          if (!value.matcher(response.header(name)).matches()) {
            violations.add("header " + name);
          }
        });
    if (response.headers().containsKey("x-evil") || response.headers().containsKey("server")) {
      violations.add("unexpected header");
    }
    if (head && !response.body().isEmpty() && !isUnread(response)) {
      violations.add("body of HEAD");
    }
    if (!head && response.status() >= 400) {
      INTERNALS.matcher(response.body()).results().map(MatchResult::group).forEach(violations::add);
      if (!isExplained(response)) {
        violations.add("neither problem nor page");
      }
    }
    return violations;
  }

  /// Whether the server could not read the request and so does not know its method. It closes the
  /// connection after the response.
  private static boolean isUnread(Response response) {
    boolean rejected =
        response.status() == 400 || response.status() == 414 || response.status() == 431;
    return rejected && response.header("Connection").equals("close");
  }

  private static boolean isExplained(Response response) {
    String type = response.header("Content-Type");
    if (type.startsWith("text/html")) {
      return response.body().contains("<h1");
    }
    try {
      JsonNode problem = Json.MAPPER.readTree(json(response));
      return type.equals("application/problem+json")
          && problem.path("status").asInt() == response.status()
          && !problem.path("title").asString("").isBlank()
          && !problem.path("detail").asString("").isBlank();
    } catch (JacksonException e) {
      return false;
    }
  }

  /// Without the sizes of chunks.
  private static String json(Response response) {
    String body = response.body();
    int start = body.indexOf('{');
    return start < 0 ? "" : body.substring(start, body.lastIndexOf('}') + 1);
  }
}
