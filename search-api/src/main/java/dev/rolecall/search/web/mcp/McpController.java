package dev.rolecall.search.web.mcp;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.JobStatistics;
import dev.rolecall.search.find.SimilarJobs;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The endpoint of the Model Context Protocol, with its transport "Streamable HTTP". Every response
/// is one JSON object; the server sends no messages of its own, so there is no stream to `GET`.
@RestController
class McpController {
  private static final String BEARER = "Bearer ";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,512}");

  private final List<McpTool> publicTools;
  private final MatchServiceClient matchService;
  private final String address;

  /// @param address the public address
  McpController(
      JobSearch search,
      SimilarJobs similar,
      JobStatistics statistics,
      Clock clock,
      MatchServiceClient matchService,
      @Value("${rolecall.search-api.url:}") String address) {
    this.address = address.replaceFirst("/+$", "");
    this.matchService = matchService;
    this.publicTools =
        new McpTools(search, similar, statistics, new McpJobs(this.address), clock).all();
  }

  @PostMapping(path = "/mcp", consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<byte[]>> message(
      @RequestBody String message,
      @RequestHeader(name = "MCP-Protocol-Version", required = false) @Nullable String version,
      @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    if (origin != null && !isOwn(origin)) {
      throw ProblemException.of(
          HttpStatus.FORBIDDEN, "Forbidden", "Pages of other sites may not call the tools");
    }
    if (version != null && !McpServer.ACCEPTED_VERSIONS.contains(version)) {
      throw ProblemException.of(
          HttpStatus.BAD_REQUEST,
          "Unknown protocol version",
          "The protocol version is " + McpServer.VERSION);
    }
    return tools(authorization)
        .flatMap(tools -> new McpServer(tools).respond(message))
        .map(
            response ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noStore())
                    .body(bytes(response)))
        .defaultIfEmpty(ResponseEntity.accepted().cacheControl(CacheControl.noStore()).build());
  }

  /// Those for everyone and, with an API token, those of its person that its scope permits. A
  /// session's cookie is not accepted: a page of another site could send it.
  private Mono<List<McpTool>> tools(@Nullable String authorization) {
    if (authorization == null) {
      return Mono.just(publicTools);
    }
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Mono.error(unauthorized());
    }
    String token = authorization.substring(BEARER.length()).strip();
    if (!TOKEN.matcher(token).matches()) {
      return Mono.error(unauthorized());
    }
    return matchService
        .get(token, "/api/v1/me")
        .onErrorMap(McpController::isUnauthorized, _ -> unauthorized())
        .map(
            me ->
                Stream.concat(
                        publicTools.stream(),
                        new McpPersonalTools(
                                new McpPerson(matchService, token),
                                me.path("scope").asString("").equals("WRITE"))
                            .all().stream())
                    .toList());
  }

  private static boolean isUnauthorized(Throwable error) {
    return error instanceof ProblemException problem
        && problem.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED);
  }

  private static ProblemException unauthorized() {
    ProblemException problem =
        ProblemException.of(
            HttpStatus.UNAUTHORIZED,
            "The token is not valid",
            "Send an API token, 'Authorization: Bearer <token>', or none for the tools that"
                + " everyone may use");
    problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return problem;
  }

  private static byte[] bytes(Map<String, Object> response) {
    return McpText.withoutUnpaired(Json.MAPPER.writeValueAsString(response))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The protocol requires this check, so that a page that a person visits cannot call a server on
  /// their machine.
  private boolean isOwn(String origin) {
    try {
      URI own = URI.create(address);
      URI other = URI.create(origin);
      return String.valueOf(own.getScheme()).equalsIgnoreCase(other.getScheme())
          && String.valueOf(own.getHost()).equalsIgnoreCase(other.getHost())
          && own.getPort() == other.getPort();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
