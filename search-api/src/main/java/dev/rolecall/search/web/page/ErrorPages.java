package dev.rolecall.search.web.page;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.rolecall.model.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/// Shows a problem as a page to clients that request a page.
///
/// A handler reports an error as a problem detail (RFC 9457) or fails. A browser receives the same
/// text as a page; all other clients receive the problem detail unchanged.
final class ErrorPages implements WebFilter {
  private static final List<String> MACHINES = List.of("/api/", "/actuator", "/v3/");
  private static final MediaType HTML = MediaType.parseMediaType(PageAdvice.HTML);
  private static final List<MediaType> PROGRAM =
      List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON);
  private static final String RETRY_SECONDS = "10";

  private final ViewResolver views;
  private final PageAssets assets;
  private final Supplier<List<WebExceptionHandler>> problems;

  /// @param problems the handlers that write errors for programs, in their order
  ErrorPages(ViewResolver views, PageAssets assets, Supplier<List<WebExceptionHandler>> problems) {
    this.views = views;
    this.assets = assets;
    this.problems = problems;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!wantsPage(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    ServerWebExchange watched = exchange.mutate().response(new ProblemAsPage(exchange)).build();
    return chain.filter(watched).onErrorResume(error -> answer(exchange, watched, error));
  }

  private Mono<Void> answer(
      ServerWebExchange exchange, ServerWebExchange watched, Throwable error) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(error);
    }
    return switch (error) {
      case NoResourceFoundException _ -> render(exchange, ErrorPage.of(NOT_FOUND.value(), null));
      case ErrorResponse known ->
          render(
              exchange, ErrorPage.of(known.getStatusCode().value(), known.getBody().getDetail()));
      default -> asProblem(watched, error);
    };
  }

  /// Lets the handler for programs write the error, and makes a page of what it wrote.
  private Mono<Void> asProblem(ServerWebExchange watched, Throwable error) {
    ServerWebExchange program =
        watched
            .mutate()
            .request(
                watched
                    .getRequest()
                    .mutate()
                    .headers(headers -> headers.setAccept(PROGRAM))
                    .build())
            .build();
    Mono<Void> answer = Mono.error(error);
    for (WebExceptionHandler handler : problems.get()) {
      answer = answer.onErrorResume(still -> handler.handle(program, still));
    }
    return answer;
  }

  /// Whether a page is requested explicitly: programs send `*/*`.
  static boolean wantsPage(ServerHttpRequest request) {
    String path = request.getPath().value();
    if (MACHINES.stream().anyMatch(path::startsWith)) {
      return false;
    }
    try {
      return request.getHeaders().containsHeader("HX-Request")
          || request.getHeaders().getAccept().stream()
              .anyMatch(type -> type.isConcrete() && type.isCompatibleWith(MediaType.TEXT_HTML));
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  private Mono<Void> render(ServerWebExchange exchange, ErrorPage page) {
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(page.status()));
    HttpHeaders headers = response.getHeaders();
    headers.remove(HttpHeaders.CONTENT_LENGTH);
    headers.setCacheControl("no-store");
    if (page.retry() && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    Map<String, Object> model = Map.of("page", page, "assets", assets);
    return views
        .resolveViewName("error", Locale.ENGLISH)
        .flatMap(view -> view.render(model, HTML, exchange));
  }

  /// A response that becomes a page if it is a problem detail.
  private final class ProblemAsPage extends ServerHttpResponseDecorator {
    private final ServerWebExchange exchange;

    ProblemAsPage(ServerWebExchange exchange) {
      super(exchange.getResponse());
      this.exchange = exchange;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
      return isProblem()
          ? DataBufferUtils.join(body).map(this::page).flatMap(page -> render(exchange, page))
          : super.writeWith(body);
    }

    private boolean isProblem() {
      HttpStatusCode status = getStatusCode();
      MediaType type = getHeaders().getContentType();
      return status != null
          && status.isError()
          && type != null
          && PROGRAM.stream().anyMatch(type::isCompatibleWith);
    }

    private ErrorPage page(DataBuffer body) {
      HttpStatusCode status = getStatusCode();
      byte[] bytes = new byte[body.readableByteCount()];
      body.read(bytes);
      DataBufferUtils.release(body);
      return ErrorPage.of(status == null ? 500 : status.value(), detail(bytes));
    }

    private static @Nullable String detail(byte[] problem) {
      try {
        return Json.MAPPER.readTree(problem).path("detail").asString(null);
      } catch (JacksonException unreadable) {
        return null;
      }
    }
  }
}
