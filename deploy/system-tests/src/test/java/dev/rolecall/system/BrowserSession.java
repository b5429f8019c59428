package dev.rolecall.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without scripts: it keeps cookies and sends forms.
final class BrowserSession {
  private static final Pattern HIDDEN_FIELD =
      Pattern.compile("<input type=\"hidden\" name=\"(_csrf)\" value=\"([^\"]+)\"");
  private static final String SESSION = "rolecall-session";

  private final String site;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  BrowserSession(String site) {
    this.site = site;
  }

  /// Opens the page of a form and sends it.
  String submit(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher csrf = HIDDEN_FIELD.matcher(open(page));
    if (!csrf.find()) {
      throw new IllegalStateException("There is no form on " + page);
    }
    Map<String, String> all = new HashMap<>(fields);
    all.put(csrf.group(1), csrf.group(2));
    return send(
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(all)))
            .build());
  }

  String open(String page) throws IOException, InterruptedException {
    return send(request(page).build());
  }

  /// Sends the form of a page that a link in a mail opens.
  void confirm(String page) throws IOException, InterruptedException {
    send(request(page).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  /// The secret of the session that the sign-in started.
  String sessionToken() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(SESSION))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The browser is not signed in"))
        .getValue();
  }

  private HttpRequest.Builder request(String page) {
    return HttpRequest.newBuilder(URI.create(page.startsWith("http") ? page : site + page));
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + " returned " + response.statusCode());
    }
    return response.body();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
