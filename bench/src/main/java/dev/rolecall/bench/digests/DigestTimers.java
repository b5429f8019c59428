package dev.rolecall.bench.digests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The times of digests that match-service measured.
///
/// @param stages the seconds by stage, of all workers
/// @param median milliseconds, of the last minutes
/// @param p99 milliseconds, of the last minutes
record DigestTimers(Map<String, Double> stages, double median, double p99) {
  private static final Pattern STAGE =
      Pattern.compile("(?m)^rolecall_digest_stage_seconds_sum\\{.*?stage=\"(\\w+)\".*?} (\\S+)");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?m)^rolecall_digest_duration_seconds\\{.*?quantile=\"([0-9.]+)\".*?} (\\S+)");

  static DigestTimers read(String url) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return parse(
          http.send(
                  HttpRequest.newBuilder(URI.create(url)).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body());
    }
  }

  private static DigestTimers parse(String metrics) {
    Map<String, Double> stages = new TreeMap<>();
    Matcher stage = STAGE.matcher(metrics);
    while (stage.find()) {
      stages.put(stage.group(1), Double.parseDouble(stage.group(2)));
    }
    Map<String, Double> quantiles = new TreeMap<>();
    Matcher duration = DURATION.matcher(metrics);
    while (duration.find()) {
      quantiles.put(duration.group(1), 1e3 * Double.parseDouble(duration.group(2)));
    }
    return new DigestTimers(
        stages, quantiles.getOrDefault("0.5", 0.0), quantiles.getOrDefault("0.99", 0.0));
  }

  double total() {
    return stages.values().stream().mapToDouble(each -> each).sum();
  }
}
