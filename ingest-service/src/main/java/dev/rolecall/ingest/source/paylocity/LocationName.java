package dev.rolecall.ingest.source.paylocity;

import dev.rolecall.ingest.source.Workplace;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The work mode in the name of a location, which is free text: `Plano (Remote)`. Only whole words
/// count: `Reno - Remote` does not contain "no remote", and a `Home Office` is the headquarters of
/// a company.
final class LocationName {
  private static final String REMOTE_WORK = "(?:remote(?:ly)?|telework\\w*|telecommut\\w*)";
  private static final Pattern NOT_REMOTE =
      words("(?:not?|non)[\\s-]+(?:fully[\\s-]+)?" + REMOTE_WORK);
  private static final Pattern HYBRID =
      words(
          "hybrid|(?:partial(?:ly)?|partly|part[\\s-]?time|occasional(?:ly)?)[\\s-]+"
              + REMOTE_WORK);
  private static final Pattern REMOTE =
      words(REMOTE_WORK + "|wfh|work(?:ing)?[\\s-]+(?:from|at)[\\s-]+home|home[\\s-]?based");
  private static final Pattern ON_SITE = words("on[\\s-]?site|in[\\s-](?:person|office)");

  private static final Pattern HOME_OFFICE = words("home office");

  private LocationName() {}

  private static Pattern words(String words) {
    return Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
  }

  /// The name as a place. Elsewhere, as a place, `Home Office` means work at home.
  static @Nullable String place(@Nullable String name) {
    return name == null ? null : HOME_OFFICE.matcher(name).replaceAll("Headquarters");
  }

  /// Unknown for null and for most names.
  static Workplace workplace(@Nullable String name) {
    String written = name == null ? "" : name;
    boolean not = NOT_REMOTE.matcher(written).find();
    boolean hybrid = !not && HYBRID.matcher(written).find();
    boolean remote = !not && !hybrid && REMOTE.matcher(written).find();
    boolean onSite = not || !hybrid && !remote && ON_SITE.matcher(written).find();
    return Workplace.of(remote, hybrid, onSite);
  }
}
