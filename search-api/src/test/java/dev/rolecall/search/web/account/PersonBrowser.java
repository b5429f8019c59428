package dev.rolecall.search.web.account;

import dev.rolecall.search.TestClient;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/// A browser with cookies and without scripts, that does not follow redirects.
final class PersonBrowser {
  final Map<String, String> cookies = new LinkedHashMap<>();
  private final WebTestClient client;
  private final String address;

  PersonBrowser(int port) {
    this.address = "http://localhost:" + port;
    this.client =
        TestClient.toServer()
            .responseTimeout(Duration.ofSeconds(30))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
            .build();
  }

  /// @param location of a redirect; empty for another response
  record Page(HttpStatusCode status, String location, HttpHeaders headers, Document document) {
    String heading() {
      return document.select("h1").text();
    }

    /// The fields of a form, as they would be sent.
    MultiValueMap<String, String> form(String action) {
      Element form = Objects.requireNonNull(document.selectFirst("form[action=" + action + "]"));
      MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
      form.select("input[name]").forEach(input -> fields.add(input.attr("name"), input.val()));
      form.select("select[name]").forEach(each -> fields.add(each.attr("name"), chosen(each)));
      return fields;
    }
  }

  /// The value of the selected option of a select element, which is its first one by default.
  private static String chosen(Element select) {
    Element selected = select.selectFirst("option[selected]");
    return Objects.requireNonNull(selected == null ? select.selectFirst("option") : selected).val();
  }

  Page get(String path) {
    return read(request(HttpMethod.GET, path));
  }

  Page post(String path, MultiValueMap<String, String> form) {
    return read(
        ((WebTestClient.RequestBodySpec) request(HttpMethod.POST, path))
            .body(BodyInserters.fromFormData(form)));
  }

  /// Sends the form with the CSRF token of a page, as the page does.
  Page send(Page page, String action, Map<String, String> fields) {
    MultiValueMap<String, String> form = page.form(action);
    fields.forEach(form::set);
    return post(action, form);
  }

  private WebTestClient.RequestHeadersSpec<?> request(HttpMethod method, String path) {
    return client
        .method(method)
        .uri(URI.create(address + path))
        .header("Accept", "text/html,*/*;q=0.8")
        .cookies(all -> cookies.forEach(all::add));
  }

  private Page read(WebTestClient.RequestHeadersSpec<?> request) {
    EntityExchangeResult<String> result =
        request.exchange().expectBody(String.class).returnResult();
    for (List<ResponseCookie> set : result.getResponseCookies().values()) {
      ResponseCookie last = set.getLast();
      if (last.getMaxAge().isZero()) {
        cookies.remove(last.getName());
      } else {
        cookies.put(last.getName(), last.getValue());
      }
    }
    HttpHeaders headers = result.getResponseHeaders();
    String location = headers.getFirst(HttpHeaders.LOCATION);
    String body = result.getResponseBody();
    return new Page(
        result.getStatus(),
        location == null ? "" : location,
        headers,
        Jsoup.parse(body == null ? "" : body));
  }
}
