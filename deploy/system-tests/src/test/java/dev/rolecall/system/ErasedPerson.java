package dev.rolecall.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// A person who uses all that Rolecall stores data for, with texts that no one else has.
final class ErasedPerson {
  static final String ADDRESS = "zaphira.quillon@wexfordian.example";
  private static final String PROFILE_NAME = "Grimblewick";
  private static final String SEARCH_NAME = "Thornapplegate";
  private static final String SEARCH_WORD = "quibblefrost";
  private static final String FOLLOW_NAME = "Marzipanley";
  private static final String NOTE = "Whistlebrook";
  private static final String CV_WORD = "Oddfellowby";
  private static final String TOKEN_NAME = "Snickerdoodlebot";
  private static final String WEBHOOK_PATH = "/hooks-of-pumpernickel";
  private static final String ADDED_TITLE = "Bramblewhisk";
  private static final String ADDED_COMPANY = "Puddlethwaite";
  private static final String ADDED_PATH = "crumpethorn-4711";
  private static final String MAIL_WORD = "Fizzlewinkle";
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final String site;
  private final String webhookBase;
  private final BrowserSession browser;
  private final ReceivedMails mails;
  private String session = "";

  ErasedPerson(String site, String webhookBase, ReceivedMails mails) {
    this.site = site;
    this.webhookBase = webhookBase;
    this.browser = new BrowserSession(site);
    this.mails = mails;
  }

  /// @return the secrets that the person got
  List<Trace> signIn() throws Exception {
    String link = requestLink();
    String token = link.substring(link.indexOf('=') + 1);
    browser.submit(link, "/sign-in/confirm", Map.of("token", token));
    session = browser.sessionToken();
    return List.of(Trace.of("token of a sign-in link", token), Trace.of("session token", session));
  }

  private String requestLink() throws Exception {
    int before = mails.number();
    browser.submit("/sign-in", "/sign-in", Map.of("email", ADDRESS, "timeZone", "UTC"));
    await().atMost(TIMEOUT).until(() -> mails.number() > before);
    return mails.link("/sign-in/confirm?token=").orElseThrow();
  }

  /// What is there before the first job, so that all jobs are new.
  List<Trace> setUp() {
    String cv =
        "Zaphira Quillon\nBackend developer, %s\n2019 - 2026\nJava, Kafka".formatted(CV_WORD);
    call("POST", "/api/v1/me/cv", cv);
    call(
        "PUT",
        "/api/v1/me/profiles/backend",
        """
        {"name": "%s", "skills": [{"id": "java", "need": "WANT"}],
         "alert": {"when": "DAILY", "days": [], "at": "23:00", "minScore": 0, "limit": 30}}
        """
            .formatted(PROFILE_NAME));
    search("Instant", "java", "{\"when\": \"INSTANT\"}");
    search(SEARCH_NAME, SEARCH_WORD, "{\"when\": \"OFF\"}");
    call(
        "POST",
        "/api/v1/me/follows",
        "{\"name\": \"%s\", \"company\": \"Invented 0\"}".formatted(FOLLOW_NAME));
    String apiToken =
        call(
                "POST",
                "/api/v1/me/tokens",
                "{\"name\": \"%s\", \"scope\": \"READ\"}".formatted(TOKEN_NAME))
            .path("token")
            .asString();
    return List.of(Trace.of("API token", apiToken), webhook());
  }

  private void search(String name, String query, String alert) {
    call(
        "POST",
        "/api/v1/me/searches",
        "{\"name\": \"%s\", \"query\": \"%s\", \"alert\": %s}".formatted(name, query, alert));
  }

  /// @return the key of its signatures
  private Trace webhook() {
    JsonNode webhook =
        call(
            "POST",
            "/api/v1/me/webhooks",
            "{\"url\": \"%s%s\"}".formatted(webhookBase, WEBHOOK_PATH));
    call("POST", "/api/v1/me/webhooks/" + webhook.path("id").asString() + "/test", "");
    byte[] key =
        Base64.getDecoder().decode(webhook.path("secret").asString().substring("whsec_".length()));
    return Trace.ofBytes("key of a webhook", key);
  }

  /// Waits for the instant mail, then gets the digest of all others.
  ///
  /// @param jobs how many jobs there are
  List<Trace> readMails(int jobs) throws Exception {
    int before = mails.number();
    await().atMost(TIMEOUT).until(() -> mails.number() > before);
    String matches = "/api/v1/me/profiles/backend/matches";
    eventually(() -> tryCall("GET", matches, ""), each -> each.path("total").asInt() == jobs);
    eventually(
        () -> tryCall("POST", "/api/v1/me/digests", "{}"),
        digest -> digest.path("state").asString().equals("SENT"));
    await().atMost(TIMEOUT).until(() -> mails.number() == before + 2);
    String hide = mails.link("/api/v1/mail-links/").orElseThrow();
    String unsubscribe = mails.link("/api/v1/unsubscribe/").orElseThrow();
    for (String link : List.of(hide, unsubscribe)) {
      browser.open(link);
      browser.confirm(link);
    }
    return List.of(
        Trace.of("token of a link that hides", hide.substring(hide.lastIndexOf('/') + 1)),
        Trace.of(
            "token of a link that unsubscribes",
            unsubscribe.substring(unsubscribe.lastIndexOf('/') + 1)));
  }

  /// Tracks the first job, hides the last one, and requests a link that stays unused.
  void useJobs() throws Exception {
    JsonNode jobs = call("GET", "/api/v1/jobs?q=all:yes", "").path("jobs");
    String first = jobs.get(0).path("id").asString();
    String last = jobs.get(jobs.size() - 1).path("id").asString();
    call(
        "PUT",
        "/api/v1/me/applications/" + first,
        "{\"state\": \"APPLIED\", \"notes\": \"%s\"}".formatted(NOTE));
    call("PUT", "/api/v1/me/hidden-jobs/" + last, "");
    addJob();
    requestLink();
  }

  /// Read by ingest-service; the rest of the mail is not kept.
  private void addJob() {
    String mail =
        "Subject: %s\\nContent-Type: text/plain\\n\\nJava Engineer %s\\n%s\\nUtrecht, Netherlands\\nhttps://jobs.example/%s?otpToken=%s"
            .formatted(MAIL_WORD, ADDED_TITLE, ADDED_COMPANY, ADDED_PATH, MAIL_WORD);
    JsonNode added = call("POST", "/api/v1/me/added-jobs", "{\"mail\": \"%s\"}".formatted(mail));
    if (!added.at("/jobs/0/outcome").asString("").equals("ADDED")) {
      throw new IllegalStateException("The job was not added: " + added);
    }
  }

  String export() {
    return call("GET", "/api/v1/me/export", "").toString();
  }

  /// @return the number of the account
  String account() {
    return call("GET", "/api/v1/me", "").path("id").asString();
  }

  void erase() {
    call("DELETE", "/api/v1/me", "");
  }

  boolean isSignedIn() {
    return tryCall("GET", "/api/v1/me", "").isPresent();
  }

  /// Texts that the person gave and that are stored until the erasure.
  static List<Trace> storedTexts() {
    return List.of(
        Trace.of("address", ADDRESS),
        Trace.of("local part of the address", "zaphira.quillon"),
        Trace.of("domain of the address", "wexfordian.example"),
        Trace.of("name of a profile", PROFILE_NAME),
        Trace.of("name of a search", SEARCH_NAME),
        Trace.of("word of a search", SEARCH_WORD),
        Trace.of("name of a follow", FOLLOW_NAME),
        Trace.of("note of an application", NOTE),
        Trace.of("title of an added job", ADDED_TITLE),
        Trace.of("employer of an added job", ADDED_COMPANY),
        Trace.of("address of an added job", ADDED_PATH),
        Trace.of("name of an API token", TOKEN_NAME),
        Trace.of("address of a webhook", WEBHOOK_PATH));
  }

  /// Texts that are never stored.
  static List<Trace> unstoredTexts() {
    return List.of(
        Trace.of("word of the CV", CV_WORD), Trace.of("word of an added mail", MAIL_WORD));
  }

  private JsonNode call(String method, String path, String body) {
    return tryCall(method, path, body)
        .orElseThrow(() -> new IllegalStateException(method + " " + path + " failed"));
  }

  private Optional<JsonNode> tryCall(String method, String path, String body) {
    return ServiceCalls.call(List.of(site), method, path, session, body);
  }

  private static void eventually(Supplier<Optional<JsonNode>> call, Predicate<JsonNode> expected) {
    await().atMost(TIMEOUT).until(() -> call.get().filter(expected).isPresent());
  }
}
