package dev.rolecall.local.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Checks whether the sources are reachable, to tell the person at the terminal. The services retry
/// in any case.
///
/// @param url that is requested
/// @param problem what to print when it is not reachable
/// @param recovery what to print when it is reachable again
record SourceReachability(String url, String problem, String recovery) {
  private static final Duration TIMEOUT = Duration.ofSeconds(4);

  /// Of a source address file.
  static SourceReachability of(String url) {
    return new SourceReachability(
        url,
        "%s is not reachable. Rolecall keeps trying, and reads its boards as soon as it is."
            .formatted(url),
        "%s is reachable now. Its boards are read.".formatted(url));
  }

  static SourceReachability ofLive() {
    return new SourceReachability(
        "https://hn.algolia.com/robots.txt",
        "The live sources are not reachable now. Rolecall keeps trying and reads them as soon"
            + " as they are. To try Rolecall without a network: deploy/up --sample",
        "The live sources are reachable now, and are read.");
  }

  boolean isReachable() {
    return isReachable(url);
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
