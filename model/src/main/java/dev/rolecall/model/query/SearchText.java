package dev.rolecall.model.query;

import dev.rolecall.model.html.HtmlText;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import java.util.ArrayList;
import java.util.List;

/// The text of a job that words and phrases are searched in, the same for both evaluators of a
/// [JobQuery] (Elasticsearch and in memory).
public final class SearchText {
  private SearchText() {}

  /// Title, company, the name of each skill, and the description without its markup: each a
  /// separate part. A phrase never spans two parts.
  public static List<String> parts(Opening opening) {
    List<String> parts = new ArrayList<>();
    parts.add(opening.title());
    parts.add(opening.company().name());
    Opening.orEmpty(opening.skills()).stream().map(SkillRequirement::name).forEach(parts::add);
    parts.add(HtmlText.of(opening.description()));
    return parts;
  }
}
