package dev.rolecall.ingest.added;

import dev.rolecall.ingest.normalize.RoleTitles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The title of a page about a job, as job sites and applicant tracking systems write it.
///
/// @param title of the job
/// @param company null when it is not stated
/// @param place null when it is not stated
record PageTitle(String title, @Nullable String company, @Nullable String place) {
  private static final int MAX_LENGTH = 400;
  private static final Pattern UNREAD_COUNT = Pattern.compile("^\\(\\d+\\+?\\)\\s*");

  /// The first that matches applies. What stands for the name of the site is matched too.
  private static final List<Pattern> FORMS =
      List.of(
          form(
              "(?<company>.+?) (?:is )?hiring (?:an? )?(?<title>.+?) (?:job )?in (?<place>.+?) \\|"
                  + " \\w+"),
          form("(?<title>.+?) \\| (?<company>.+?) \\| LinkedIn"),
          form("(?<title>.+?) - (?<company>.+?) - (?<place>.+?) (?:\\||-) Indeed(?:\\.\\w+)*"),
          form("(?<title>.+?) - (?<place>.+?) - Indeed(?:\\.\\w+)*"),
          form("Job Application for (?<title>.+?) at (?<company>.+)"),
          form("(?<title>.+?) at (?<company>[^|•·]+?) [•·] (?<place>[^|•·]+?)(?: [|•·].*)?"),
          form("(?<title>.+?) (?:at|@) (?<company>[^|•·–—]+?)(?: (?:[|•·–—]|- ).*)?"));

  private static Pattern form(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  /// Empty when no form matches, or when what it takes for the title is not one.
  static Optional<PageTitle> parse(String written) {
    String text = UNREAD_COUNT.matcher(written.strip()).replaceFirst("");
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return FORMS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .map(PageTitle::of)
        .filter(found -> RoleTitles.isPlausible(found.title()))
        .filter(found -> found.company() == null || !RoleTitles.isPlausible(found.company()))
        .findFirst();
  }

  private static PageTitle of(Matcher found) {
    return new PageTitle(
        found.group("title").strip(), group(found, "company"), group(found, "place"));
  }

  private static @Nullable String group(Matcher found, String name) {
    return found.namedGroups().containsKey(name) ? found.group(name).strip() : null;
  }
}
