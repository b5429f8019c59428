package dev.rolecall.match.localjobs;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.source.TrackingParameters;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The addresses at which a job is found, in a form in which those of the same page are equal:
/// without scheme, tracking and the part for the form.
public final class JobAddresses {
  /// Of the form to apply.
  private static final Pattern MODE = Pattern.compile("(?i)mode(?:=.*)?");

  private static final Pattern FORM = Pattern.compile("/(?:apply|application)$");
  private static final Pattern WWW = Pattern.compile("^www\\.");

  /// Greenhouse shows its boards at several hosts.
  private static final Pattern GREENHOUSE =
      Pattern.compile("^(?:job-)?boards(?:\\.eu)?\\.greenhouse\\.io$");

  private JobAddresses() {}

  /// Empty when it is not an address of the web.
  public static Optional<String> normalized(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    try {
      URI url = URI.create(written.strip());
      return url.getHost() == null ? Optional.empty() : Optional.of(normalized(url));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String normalized(URI url) {
    String host = WWW.matcher(url.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String query = url.getRawQuery() == null ? "" : query(url.getRawQuery());
    return (GREENHOUSE.matcher(host).matches() ? "greenhouse.io" : host)
        + FORM.matcher(path).replaceFirst("")
        + (query.isEmpty() ? "" : "?" + query)
        + route(url.getRawFragment());
  }

  /// Some sites name the job after `#`: `careers#/jobs/4711`.
  private static String route(@Nullable String fragment) {
    return fragment != null && (fragment.startsWith("/") || fragment.startsWith("!"))
        ? "#" + fragment
        : "";
  }

  private static String query(String query) {
    return Stream.of(query.split("&"))
        .filter(part -> !part.isEmpty() && !isNotOfJob(part))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static boolean isNotOfJob(String parameter) {
    return TrackingParameters.ORIGINS.contains(parameter) || MODE.matcher(parameter).matches();
  }

  /// Those of its postings.
  public static Set<String> ofPostings(Job job) {
    return normalized(job.postings().stream().map(JobPosting::url).filter(Objects::nonNull));
  }

  /// Those of its postings, and those to apply at, which can be the same for several jobs.
  public static Set<String> of(Job job) {
    Set<String> all = new TreeSet<>(ofPostings(job));
    all.addAll(normalized(job.opening().applyUrls().stream()));
    return all;
  }

  private static Set<String> normalized(Stream<String> urls) {
    return urls.map(JobAddresses::normalized).flatMap(Optional::stream).collect(Collectors.toSet());
  }
}
