package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/// A person with a new account, who is signed in in a window.
final class NewPerson {
  /// A CV with skills that jobs of the sample ask for.
  private static final List<String> CV =
      List.of(
          "Noor Ashdown",
          "Senior Backend Engineer, Utrecht, Netherlands",
          "",
          "Experience",
          "Senior Backend Engineer, Example Payments BV, Jan 2019 - present",
          "Java 21, Spring Boot, Apache Kafka and PostgreSQL on Kubernetes.",
          "",
          "Skills: Java, Kafka, PostgreSQL, Kubernetes, Docker");

  private final Window window;
  private final String address;
  private final SampleMailbox mailbox;

  private NewPerson(Window window, String address, SampleMailbox mailbox) {
    this.window = window;
    this.address = address;
    this.mailbox = mailbox;
  }

  /// Signs in with an address that had no account.
  static NewPerson in(Window window, Browsing browsing) {
    String address = Browsing.newAddress();
    NewPerson person = new NewPerson(window, address, browsing.mailbox(address));
    person.signIn(window);
    return person;
  }

  /// Also makes a profile from a CV.
  static NewPerson withProfile(Window window, Browsing browsing) {
    NewPerson person = in(window, browsing);
    window.fill("Or paste its text", String.join("\n", CV));
    window.press("Read my CV");
    window.press("Save profile");
    window.awaitText("Best matches");
    return person;
  }

  /// In another window too.
  void signIn(Window other) {
    other.signIn(mailbox, address);
  }

  String address() {
    return address;
  }

  /// Creates a token of the API on the page of the account.
  ///
  /// @param scope `READ` or `WRITE`
  String createToken(String name, String scope) {
    window.open("/account");
    window.fill("Name", name);
    window.page().locator("select[name=scope]").selectOption(scope);
    window.press("Create a token");
    return window.page().locator("#tokens .secret").innerText();
  }

  /// Requests today's digest now, as a program of this person does.
  ReceivedMail digest() {
    String token = createToken("Digest", "WRITE");
    assertThat(call("POST", "/api/v1/me/digests", token)).isEqualTo(200);
    return mailbox.await();
  }

  /// Calls the API without the cookies of the window.
  ///
  /// @return the status of the response
  int call(String method, String path, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(window.address(path))
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return send(request);
  }

  /// What the mail program of a person does when its "Unsubscribe" is pressed (RFC 8058).
  static int unsubscribeWithOneClick(ReceivedMail mail) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mail.listUnsubscribe()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build();
    return send(request);
  }

  private static int send(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).join().statusCode();
    }
  }
}
