package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.title.TechnicalRoles;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.dictionary.TitleDictionary.TitleMention;
import dev.rolecall.model.job.JobFamily;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which titles of a header, a list and sentences of one comment name the same role.
final class SameRoles {
  private static final Set<String> COMMON =
      Set.of(
          "engineer", "software", "senior", "junior", "staff", "lead", "manager", "and", "+", "of");

  private static final Set<JobFamily> ENGINEERS =
      EnumSet.of(
          JobFamily.BACKEND,
          JobFamily.FULLSTACK,
          JobFamily.FRONTEND,
          JobFamily.MOBILE,
          JobFamily.DATA,
          JobFamily.INFRA,
          JobFamily.EMBEDDED,
          JobFamily.ML);

  private SameRoles() {}

  /// A QA engineer is another role than an engineer, a senior engineer is not.
  static boolean isKnown(HnRole role, HnRole other) {
    return other.words().containsAll(role.words())
        || role.words().containsAll(other.words()) && isSameWork(other, role);
  }

  /// The listed roles that a title of the header sums up or shortens, else the title: for `Backend
  /// + Data Engineer` both, for `Product Eng` the Senior Product Engineer.
  static List<HnRole> detailed(HnRole summary, List<HnRole> listed) {
    Set<String> words = summary.words();
    List<HnRole> longer =
        listed.stream()
            .filter(role -> role.words().containsAll(words) && isSameWork(summary, role))
            .toList();
    if (!longer.isEmpty() && (words.size() > 1 || AreaTitles.isArea(summary.title()))) {
      return longer;
    }
    List<HnRole> parts =
        listed.stream()
            .filter(role -> words.containsAll(role.words()) && !role.words().containsAll(words))
            .toList();
    Set<String> covered = new HashSet<>();
    parts.forEach(role -> covered.addAll(role.words()));
    covered.addAll(List.of("+", "and", "or", "software"));
    boolean list = summary.title().contains(",");
    return parts.size() >= 2 && (list || covered.containsAll(words)) ? parts : List.of(summary);
  }

  /// Whether the list names what engineers a plural without further words is about: `Engineers` in
  /// a header above `- Security Engineer` and `- Support Engineer`.
  static boolean isDetailed(String title, List<HnRole> listed) {
    return ProseTitles.isUnspecific(title)
        && title.endsWith("s")
        && listed.stream()
                .filter(role -> ProseTitles.isSpecific(role.title()))
                .filter(role -> TechnicalRoles.isTitle(role.title()))
                .limit(2)
                .count()
            == 2;
  }

  private static boolean isSameWork(HnRole summary, HnRole role) {
    TitleDictionary titles = TitleDictionary.shared();
    JobFamily family = titles.best(role.title()).map(TitleMention::family).orElse(JobFamily.OTHER);
    JobFamily of = titles.best(summary.title()).map(TitleMention::family).orElse(JobFamily.OTHER);
    return family == of
        || titles.best(summary.title()).isEmpty()
        || of == JobFamily.SOFTWARE && ENGINEERS.contains(family);
  }

  /// The plural titles of a header that name other work than all listed roles.
  static Stream<HnRole> unlisted(HnHeader header, List<HnRole> listed) {
    Set<String> named = new HashSet<>(COMMON);
    listed.forEach(role -> named.addAll(role.words()));
    return header.titles().stream().map(HnRole::titled).filter(role -> isOther(role, named));
  }

  private static boolean isOther(HnRole role, Set<String> named) {
    Set<String> words = new HashSet<>(role.words());
    words.removeAll(COMMON);
    return words.stream().noneMatch(named::contains)
        && !words.stream().allMatch(TitleDetails::isSkill);
  }

  /// All roles of two lists. A role of the second list that has the title of one of the first is
  /// the same role.
  static List<HnRole> joined(List<HnRole> first, List<HnRole> second) {
    return Stream.concat(
            first.stream(),
            second.stream()
                .filter(role -> first.stream().noneMatch(known -> isSame(known, role, second))))
        .limit(HnRoleList.MAX_ROLES)
        .toList();
  }

  /// Whether the words of one title contain those of the other. `Jr Backend Engineer` is another
  /// role than `Backend Engineer` when both are in the second list.
  private static boolean isSame(HnRole known, HnRole role, List<HnRole> second) {
    Set<String> words = known.words();
    Set<String> others = role.words();
    return words.containsAll(others)
        || others.containsAll(words)
            && second.stream().noneMatch(other -> words.equals(other.words()));
  }
}
