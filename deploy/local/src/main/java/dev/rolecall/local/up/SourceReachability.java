package dev.rolecall.local.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// Checks whether the sources are reachable, to warn the person at the terminal. The services retry
/// in any case.
final class SourceReachability {
  private static final Duration TIMEOUT = Duration.ofSeconds(4);

  private SourceReachability() {}

  static Optional<String> problemWith(String url) {
    return isReachable(url)
        ? Optional.empty()
        : Optional.of("%s is not reachable. Rolecall keeps trying.".formatted(url));
  }

  static Optional<String> problemWithLive() {
    return isReachable("https://hn.algolia.com/robots.txt")
        ? Optional.empty()
        : Optional.of(
            "The live sources are not reachable now. Rolecall keeps trying and reads them as soon"
                + " as they are. To try Rolecall without a network: deploy/up --sample");
  }

  private static boolean isReachable(String url) {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
