package dev.rolecall.local.sample;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Greenhouse's job board API: `/v1/boards/{token}` and `/v1/boards/{token}/jobs`.
record GreenhouseEndpoint(SampleFiles files) implements SampleEndpoint {
  private static final Pattern PATH = Pattern.compile("/v1/boards/([a-z0-9_-]+)(/jobs)?");

  @Override
  public SampleResponse respond(Request request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      return SampleResponse.notFound();
    }
    String file = path.group(2) == null ? "board.json" : "jobs.json";
    return files
        .bytes("greenhouse/%s/%s".formatted(path.group(1), file))
        .map(SampleResponse::json)
        .orElseGet(SampleResponse::notFound);
  }
}
