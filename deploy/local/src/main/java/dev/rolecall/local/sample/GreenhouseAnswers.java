package dev.rolecall.local.sample;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Greenhouse's job board API: `/v1/boards/{token}` and `/v1/boards/{token}/jobs`.
record GreenhouseAnswers(SampleFiles files) implements Answers {
  private static final Pattern PATH = Pattern.compile("/v1/boards/([a-z0-9_-]+)(/jobs)?");

  @Override
  public Answer to(Request request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      return Answer.notFound();
    }
    String file = path.group(2) == null ? "board.json" : "jobs.json";
    return files
        .bytes("greenhouse/%s/%s".formatted(path.group(1), file))
        .map(Answer::json)
        .orElseGet(Answer::notFound);
  }
}
