package dev.rolecall.search.web.page;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.request.PageHeaders;
import dev.rolecall.search.web.request.PersonCookies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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

/// Renders errors as a page for clients that request a page.
///
/// A handler returns a problem detail (RFC 9457) or fails. A browser receives the same text as a
/// page; all other clients receive the problem detail unchanged.
final class ErrorPageFilter implements WebFilter {
  private static final List<String> API_PATHS = List.of("/api/", "/actuator", "/v3/");
  private static final MediaType HTML = MediaType.parseMediaType(PageHeaders.HTML);
  private static final List<MediaType> API_MEDIA_TYPES =
      List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON);
  private static final String RETRY_SECONDS = "10";

  private final ViewResolver views;
  private final PageAssets assets;
  private final PersonCookies cookies;
  private final Supplier<List<WebExceptionHandler>> problems;

  /// @param problems the handlers that write errors for API clients, in their order
  ErrorPageFilter(
      ViewResolver views,
      PageAssets assets,
      PersonCookies cookies,
      Supplier<List<WebExceptionHandler>> problems) {
    this.views = views;
    this.assets = assets;
    this.cookies = cookies;
    this.problems = problems;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!isPageRequest(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    ServerWebExchange decorated =
        exchange.mutate().response(new ProblemPageResponse(exchange)).build();
    return chain.filter(decorated).onErrorResume(error -> renderError(exchange, decorated, error));
  }

  private Mono<Void> renderError(
      ServerWebExchange exchange, ServerWebExchange decorated, Throwable error) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(error);
    }
    return switch (error) {
      case NoResourceFoundException _ -> render(exchange, ErrorPage.of(NOT_FOUND.value(), null));
      case ErrorResponse known ->
          render(
              exchange, ErrorPage.of(known.getStatusCode().value(), known.getBody().getDetail()));
      default -> asProblem(decorated, error);
    };
  }

  /// Lets the handlers for API clients write the error; the decorated response turns it into a
  /// page.
  private Mono<Void> asProblem(ServerWebExchange decorated, Throwable error) {
    ServerWebExchange apiExchange =
        decorated
            .mutate()
            .request(
                decorated
                    .getRequest()
                    .mutate()
                    .headers(headers -> headers.setAccept(API_MEDIA_TYPES))
                    .build())
            .build();
    Mono<Void> result = Mono.error(error);
    for (WebExceptionHandler handler : problems.get()) {
      result = result.onErrorResume(unhandled -> handler.handle(apiExchange, unhandled));
    }
    return result;
  }

  /// Whether a page is requested explicitly. API clients send `*/*`.
  static boolean isPageRequest(ServerHttpRequest request) {
    String path = request.getPath().value();
    if (API_PATHS.stream().anyMatch(path::startsWith)) {
      return false;
    }
    try {
      return request.getHeaders().containsHeader("HX-Request")
          || request.getHeaders().getAccept().stream()
              .anyMatch(type -> type.isConcrete() && type.isCompatibleWith(MediaType.TEXT_HTML));
    } catch (InvalidMediaTypeException e) {
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
    boolean signedIn = cookies.session(exchange.getRequest()).isPresent();
    // a reload of a form would request its address as a page
    boolean reloads =
        page.status() == 503 && exchange.getRequest().getMethod().equals(HttpMethod.GET);
    Map<String, Object> model =
        Map.of("page", page, "assets", assets, "signedIn", signedIn, "reloads", reloads);
    return views
        .resolveViewName("error", Locale.ENGLISH)
        .flatMap(view -> view.render(model, HTML, exchange));
  }

  /// A response that becomes a page if it is a problem detail.
  private final class ProblemPageResponse extends ServerHttpResponseDecorator {
    private final ServerWebExchange exchange;

    ProblemPageResponse(ServerWebExchange exchange) {
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
          && API_MEDIA_TYPES.stream().anyMatch(type::isCompatibleWith);
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
      } catch (JacksonException e) {
        return null;
      }
    }
  }
}
