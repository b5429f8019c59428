package dev.rolecall.ingest.added;

import dev.rolecall.model.source.TrackingParameters;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses of jobs without what identifies the person who received them. Links in mails contain
/// the address that they were sent to, or let their bearer sign in.
final class JobAddress {
  private static final int MAX_LENGTH = 2_000;

  /// Parameters that identify a job. When there is one, the others are not needed.
  private static final Pattern IDENTIFIES =
      Pattern.compile(
          "(?i)(?:gh_jid|ashby_jid|jk|vjk|jl|jid|job_?id|job_?listing_?id|currentjobid)=.+");

  private JobAddress() {}

  /// The address without tracking; empty when it is not one of the web.
  static Optional<String> of(@Nullable String written) {
    if (written == null || written.isBlank() || written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      URI url = URI.create(written.strip());
      boolean web =
          "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
      return web && url.getHost() != null && url.getRawUserInfo() == null
          ? Optional.of(clean(url))
          : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String clean(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    String query = query(url.getRawQuery());
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme()
        + "://"
        + url.getHost()
        + port
        + path
        + (query.isEmpty() ? "" : "?" + query)
        + route(url.getRawFragment());
  }

  /// Some sites name the job after `#`: `careers#/jobs/4711`. Other such parts name a place in the
  /// page.
  private static String route(@Nullable String fragment) {
    return fragment != null && (fragment.startsWith("/") || fragment.startsWith("!"))
        ? "#" + fragment
        : "";
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String identifying = TrackingParameters.kept(query, part -> IDENTIFIES.matcher(part).matches());
    return identifying.isEmpty() ? TrackingParameters.PERSONS.removedFrom(query) : identifying;
  }
}
