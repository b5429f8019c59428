package dev.rolecall.local.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// Whether sources can be reached: a short look, for a kind word to the person. The services try on
/// by themselves in any case.
final class SourceReachability {
  private static final Duration SHORT = Duration.ofSeconds(4);

  private SourceReachability() {}

  static Optional<String> troubleWith(String url) {
    return reaches(url)
        ? Optional.empty()
        : Optional.of("Nobody answers at %s yet. Rolecall tries again by itself.".formatted(url));
  }

  static Optional<String> troubleWithLive() {
    return reaches("https://hn.algolia.com/robots.txt")
        ? Optional.empty()
        : Optional.of(
            "The live sources cannot be reached from here now. Everything is up, and reading begins"
                + " by itself when they can. To look around without a network: deploy/up --sample");
  }

  private static boolean reaches(String url) {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(SHORT).build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(SHORT).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
