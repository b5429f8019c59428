package dev.rolecall.search.web;

import dev.rolecall.search.TestClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/// A browser without scripts, that keeps cookies and does not follow redirects.
public final class PageBrowser {
  public final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final IntSupplier port;

  /// @param port of the server, which is known when a page is requested
  public PageBrowser(IntSupplier port) {
    this.port = port;
  }

  /// @param body the page as it was received
  public record Page(int status, HttpHeaders headers, Document document, String body) {
    /// Of a redirect; empty for another response.
    public String location() {
      return Objects.requireNonNullElse(headers.getFirst("Location"), "");
    }

    public String heading() {
      return document.select("h1").text();
    }

    public Element formElement(String action) {
      return Objects.requireNonNull(document.selectFirst("form[action='" + action + "']"), action);
    }

    /// The fields of a form, as they would be sent.
    public MultiValueMap<String, String> form(String action) {
      MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
      for (Element field :
          formElement(action).select("input[name], select[name], textarea[name]")) {
        boolean notChosen =
            field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked");
        if (!notChosen) {
          fields.add(field.attr("name"), value(field));
        }
      }
      return fields;
    }

    private static String value(Element field) {
      if (!field.is("select")) {
        return field.is("textarea") ? field.wholeText() : field.val();
      }
      Element chosen = field.selectFirst("option[selected]");
      return Objects.requireNonNull(chosen == null ? field.selectFirst("option") : chosen).val();
    }
  }

  public Page get(String path) {
    return send(HttpMethod.GET, path, null);
  }

  public Page post(String path, MultiValueMap<String, String> form) {
    return send(HttpMethod.POST, path, BodyInserters.fromFormData(form));
  }

  /// Sends a form of a page with some values changed, and its token against forms of other sites.
  public Page submit(Page page, String action, Map<String, String> values) {
    MultiValueMap<String, String> form = page.form(action);
    values.forEach(form::set);
    return post(action, form);
  }

  public Page send(HttpMethod method, String path, BodyInserters.@Nullable FormInserter<?> body) {
    WebTestClient.RequestBodySpec request =
        TestClient.toServer()
            .responseTimeout(Duration.ofSeconds(30))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
            .build()
            .method(method)
            .uri(URI.create("http://localhost:" + port.getAsInt() + path))
            .header("Accept", "text/html,*/*;q=0.8")
            .cookies(all -> cookies.forEach(all::add));
    EntityExchangeResult<String> result =
        (body == null ? request : request.body(body))
            .exchange()
            .expectBody(String.class)
            .returnResult();
    result.getResponseCookies().values().forEach(values -> keep(values.getLast()));
    String content = Objects.requireNonNullElse(result.getResponseBody(), "");
    return new Page(
        result.getStatus().value(), result.getResponseHeaders(), Jsoup.parse(content), content);
  }

  private void keep(ResponseCookie cookie) {
    if (cookie.getMaxAge().isZero()) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }
}
