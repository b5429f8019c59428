package dev.rolecall.search.web.api;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.InvalidCursorException;
import dev.rolecall.search.find.SearchOverloadedException;
import dev.rolecall.search.find.SearchTooExpensiveException;
import dev.rolecall.search.find.SearchUnavailableException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/// Converts every error of the API to a problem detail. It does not handle errors of pages that a
/// browser requested.
@Component
@Order(-2)
class ApiProblems implements WebExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);
  private static final int RETRY_SECONDS = 2;

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    if (exchange.getResponse().isCommitted() || isPageRequest(exchange.getRequest())) {
      return Mono.error(error);
    }
    ErrorResponse problem = problem(exchange.getRequest(), error);
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(problem.getStatusCode());
    problem.getHeaders().forEach(response.getHeaders()::put);
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().setCacheControl("no-store");
    byte[] body = body(exchange.getRequest(), problem.getBody());
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static boolean isPageRequest(ServerHttpRequest request) {
    String path = request.getPath().value();
    boolean api =
        path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator");
    return !api && acceptsHtml(request);
  }

  /// A client with an invalid Accept header is not a browser.
  private static boolean acceptsHtml(ServerHttpRequest request) {
    try {
      return request.getHeaders().getAccept().stream()
          .anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML) && !type.isWildcardType());
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static ErrorResponse problem(ServerHttpRequest request, Throwable error) {
    return switch (error) {
      case InvalidCursorException cursor ->
          ProblemException.invalidSearch(
              List.of(Map.of("filter", "cursor", "value", "", "detail", message(cursor))));
      case SearchUnavailableException unavailable -> {
        log.debug("{} {}: {}", request.getMethod(), request.getPath(), message(unavailable));
        yield ProblemException.unavailable(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Search is unavailable",
            "The job index is unavailable. Please try again in a moment.",
            RETRY_SECONDS);
      }
      case SearchTooExpensiveException expensive ->
          ProblemException.invalidSearch(
              List.of(Map.of("filter", "", "value", "", "detail", message(expensive))));
      case SearchOverloadedException _ ->
          ProblemException.unavailable(
              HttpStatus.SERVICE_UNAVAILABLE,
              "Too many searches",
              "Too many searches are running. Please try again in a moment.",
              RETRY_SECONDS);
      case NoResourceFoundException _ ->
          ProblemException.of(
              HttpStatus.NOT_FOUND, "Not found", "There is no resource at " + request.getPath());
      case InvalidMimeTypeException _ ->
          ProblemException.of(
              HttpStatus.NOT_ACCEPTABLE, "Not acceptable", "The Accept header is not valid");
      case ProblemException known -> known;
      case ErrorResponse known when known.getStatusCode().is4xxClientError() -> known;
      default -> {
        FailureLog.log(request, error);
        yield ProblemException.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Internal error",
            "An internal error occurred. It has been logged.");
      }
    };
  }

  private static String message(Throwable error) {
    return String.valueOf(error.getMessage());
  }

  private static byte[] body(ServerHttpRequest request, ProblemDetail problem) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    URI type = problem.getType();
    body.put("type", type == null ? "about:blank" : type.toString());
    body.put("title", problem.getTitle());
    body.put("status", problem.getStatus());
    body.put("detail", problem.getDetail());
    body.put("instance", request.getPath().value());
    if (problem.getProperties() != null) {
      problem.getProperties().forEach(body::putPOJO);
    }
    return Json.MAPPER.writeValueAsBytes(body);
  }
}
