package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.YearsRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Years of experience asked for: `5+ years`, `2-4 years of experience`.
final class ExperienceStep implements Step {
  private static final Pattern YEARS =
      Pattern.compile(
          "(\\d{1,2})\\s?(\\+)?\\s?(?:(?:-|–|to)\\s?(\\d{1,2})\\s?\\+?)?\\s?(?:years|yrs|y(?="
              + " exp))(?:'|’)?\\s?(?:of\\s)?(?:[\\w/&+#.-]+\\s){0,6}?(?:experience|exp\\b)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "experienceYears";
  }

  @Override
  public void apply(Draft draft) {
    if (!draft.text.mentions("exp")) {
      return;
    }
    Matcher years = YEARS.matcher(draft.text.text());
    if (years.find()) {
      int min = Integer.parseInt(years.group(1));
      Integer max = years.group(3) == null ? null : Integer.valueOf(years.group(3));
      if (min <= 30 && (max == null || max >= min)) {
        draft.opening.experienceYears(new YearsRange(min, max));
        draft.because("experienceYears", min, Basis.STATED, years.group(), "years-of-experience");
      }
    }
  }
}
