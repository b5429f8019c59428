package dev.rolecall.bench.market;

import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A title that employers write in many ways: in other cases, with abbreviations, with remarks.
record MarketTitle(JobFamily family, Seniority level) {
  private static final List<String> REMARKS =
      List.of("", "", "", "", " (m/f/d)", " - Remote", " (Remote)", "!", ", Berlin", " II");
  private static final List<String> NOUNS = List.of("Engineer", "Engineer", "Developer");
  private static final int TEAMS = 20_000;

  String written(Random random) {
    String name =
        "%s %s %s"
            .formatted(
                random.nextInt(6) == 0 ? abbreviated() : capitalized(level.name()),
                capitalized(family.name()),
                NOUNS.get(random.nextInt(NOUNS.size())));
    String team = random.nextInt(3) == 0 ? ", Team " + random.nextInt(TEAMS) : "";
    String title = name + team + REMARKS.get(random.nextInt(REMARKS.size()));
    return random.nextInt(12) == 0 ? title.toUpperCase(Locale.ROOT) : title;
  }

  private String abbreviated() {
    return switch (level) {
      case SENIOR -> "Sr.";
      case JUNIOR -> "Jr.";
      default -> capitalized(level.name());
    };
  }

  private static String capitalized(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
