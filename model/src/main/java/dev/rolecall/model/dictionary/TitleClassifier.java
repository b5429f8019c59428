package dev.rolecall.model.dictionary;

import dev.rolecall.model.dictionary.TitleDictionary.Kind;
import dev.rolecall.model.dictionary.TitleDictionary.KnownMention;
import dev.rolecall.model.dictionary.TitleDictionary.TitleMention;
import dev.rolecall.model.job.JobFamily;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Determines the kind of work from the phrases in a title.
///
/// The role noun has precedence: a sales engineer for the data platform works in sales. Areas
/// specialize generic software roles, and are used on their own when there is no role noun.
final class TitleClassifier {
  private static final Set<JobFamily> GENERIC = EnumSet.of(JobFamily.SOFTWARE, JobFamily.OTHER);

  /// Words that do not change the meaning of a title.
  private static final Set<String> NEUTRAL =
      Set.of(
          ("team teams role roles position positions job jobs all levels level various multiple"
                  + " several remote and or the of i ii iii iv m f d w x hiring open talent folks"
                  + " people member lead technical eng go full-time")
              .split(" "));

  /// A department code before the title: `[EMC] Developer`.
  private static final Pattern CODE = Pattern.compile("\\[[^\\]]*\\]");

  private final TitleDictionary dictionary;
  private final String lower;
  private final List<KnownMention> found;

  /// @param found the phrases in the title, in order
  TitleClassifier(TitleDictionary dictionary, String lower, List<KnownMention> found) {
    this.dictionary = dictionary;
    this.lower = lower;
    this.found = found;
  }

  Optional<TitleMention> best() {
    Optional<KnownMention> role = role();
    return role.isEmpty() ? withoutRole() : Optional.of(ofRole(role.get()));
  }

  /// The first role, or a later one that is more specific than the first; weak roles only when
  /// there are no others.
  private Optional<KnownMention> role() {
    List<KnownMention> roles = ofKinds(EnumSet.of(Kind.ROLE, Kind.OPEN)).toList();
    if (roles.isEmpty()) {
      return ofKinds(EnumSet.of(Kind.WEAK)).findFirst();
    }
    KnownMention first = roles.getFirst();
    if (first.mention().family() == JobFamily.OTHER) {
      return Optional.of(first);
    }
    return roles.stream()
        .filter(role -> !GENERIC.contains(role.mention().family()))
        .max(Comparator.comparing(role -> role.mention().length()))
        .or(() -> Optional.of(first));
  }

  private TitleMention ofRole(KnownMention role) {
    TitleMention mention = role.mention();
    if (role.kind() == Kind.OPEN && isNonSoftware(mention)) {
      return mention.as(JobFamily.OTHER);
    }
    if (role.kind() == Kind.WEAK && !isNonSoftware(mention)) {
      return longest(engineering(EnumSet.of(Kind.AREA))).orElse(mention);
    }
    return mention.family() == JobFamily.SOFTWARE
        ? longest(engineering(EnumSet.of(Kind.AREA, Kind.FIELD)))
            .filter(area -> !GENERIC.contains(area.family()))
            .orElse(mention)
        : mention;
  }

  /// Titles without a role: leaders of engineers, areas, and phrases that make up the whole title.
  private Optional<TitleMention> withoutRole() {
    Optional<TitleMention> area = longest(engineering(EnumSet.of(Kind.AREA)));
    Optional<TitleMention> work =
        area.or(
            () ->
                longest(
                    engineering(EnumSet.of(Kind.FIELD, Kind.ALONE))
                        .filter(field -> isEngineering(field) || isWhole(field))));
    boolean leads = ofKinds(EnumSet.of(Kind.LEAD)).findAny().isPresent();
    if (leads && work.isPresent()) {
      TitleMention led = work.get().as(JobFamily.MANAGEMENT);
      return isSalesRole() || isNonSoftware(led) ? Optional.empty() : Optional.of(led);
    }
    return area.filter(mention -> !isNonSoftware(mention))
        .or(() -> longest(ofKinds(EnumSet.of(Kind.FIELD, Kind.ALONE)).filter(this::isWhole)));
  }

  private Stream<KnownMention> engineering(Set<Kind> kinds) {
    return ofKinds(kinds).filter(known -> known.mention().family() != JobFamily.OTHER);
  }

  private boolean isEngineering(KnownMention field) {
    String phrase = lower.substring(field.mention().start(), field.mention().end());
    return phrase.endsWith("engineering")
        || phrase.endsWith("development")
        || phrase.endsWith("security");
  }

  private boolean isSalesRole() {
    return ofKinds(EnumSet.of(Kind.FIELD))
        .anyMatch(field -> field.mention().family() == JobFamily.OTHER);
  }

  /// The word "software" outweighs an industry: `Software Architect, Manufacturing`. For leaders of
  /// engineers only the text before the role counts.
  private boolean isNonSoftware(TitleMention role) {
    if (lower.contains("software")) {
      return false;
    }
    String before = CODE.matcher(lower.substring(0, role.start())).replaceAll(" ");
    return dictionary.namesNonSoftwareField(before, true)
        || role.family() != JobFamily.MANAGEMENT
            && dictionary.namesNonSoftwareField(lower.substring(role.end()), false);
  }

  /// Whether the rest of the title contains only words for levels.
  private boolean isWhole(KnownMention known) {
    return isNeutral(lower.substring(0, known.mention().start()))
        && isNeutral(lower.substring(known.mention().end()));
  }

  private boolean isNeutral(String rest) {
    int at = 0;
    while (at < rest.length()) {
      if (!Character.isLetterOrDigit(rest.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
        end++;
      }
      int level = dictionary.levelEnd(rest, at);
      if (level < 0 && !NEUTRAL.contains(rest.substring(at, end))) {
        return false;
      }
      at = Math.max(end, level);
    }
    return true;
  }

  private Stream<KnownMention> ofKinds(Set<Kind> kinds) {
    return found.stream().filter(known -> kinds.contains(known.kind()));
  }

  /// The longest mention that is more specific than "software", else the longest.
  private static Optional<TitleMention> longest(Stream<KnownMention> mentions) {
    return mentions
        .map(KnownMention::mention)
        .max(
            Comparator.comparing((TitleMention mention) -> !GENERIC.contains(mention.family()))
                .thenComparing(TitleMention::length));
  }
}
