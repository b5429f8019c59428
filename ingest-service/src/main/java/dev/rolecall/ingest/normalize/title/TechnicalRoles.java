package dev.rolecall.ingest.normalize.title;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.JobFamily;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Which roles work with the technologies that a company names.
public final class TechnicalRoles {
  private static final Set<JobFamily> OTHERS =
      EnumSet.of(JobFamily.OTHER, JobFamily.DESIGN, JobFamily.PRODUCT);

  private static final FilteredPattern ENGINEER =
      FilteredPattern.of(
          "\\b(?:engineer|developer|programmer|scientist|architect|researcher|technologist|dev|devs|swe|cto)s?\\b|engineering",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern SALES =
      FilteredPattern.of("(?i)\\b(?:sales|recruiter|talent|account)\\b");

  private static final FunctionCache<Boolean> IS_TITLE =
      new FunctionCache<>(TechnicalRoles::isTechnical);

  private TechnicalRoles() {}

  /// An untitled role may be for an engineer.
  public static boolean isTitle(String title) {
    return title.isEmpty() || IS_TITLE.of(title);
  }

  private static boolean isTechnical(String title) {
    boolean engineer = ENGINEER.finds(title) && !SALES.finds(title);
    return engineer
        || TitleDictionary.shared()
            .best(title)
            .map(found -> !OTHERS.contains(found.family()))
            .orElse(false);
  }
}
