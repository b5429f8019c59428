package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.Technical;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.dictionary.TitleDictionary.TitleMention;
import dev.rolecall.model.job.JobFamily;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The roles of a comment: those of its header, else those of a list in its text, else those that
/// its sentences name.
public final class HnRoles {
  private static final CuedPattern PLURAL =
      CuedPattern.of(
          "\\b(?:engineers|developers|designers|managers|devs)\\b",
          "engineers",
          "developers",
          "designers",
          "managers",
          "devs");

  private static final Pattern SOFTWARE_ENGINEERS =
      Pattern.compile("(?i)(?:software )?(?:engineers|developers)");

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

  private HnRoles() {}

  /// At least one; [HnRole#UNTITLED] when none is named.
  public static List<HnRole> of(HnHeader header, PostingText text) {
    return PlausibleTitles.of(read(header, text));
  }

  private static List<HnRole> read(HnHeader header, PostingText text) {
    List<HnRole> listed = listed(header, text);
    boolean vague = header.titles().stream().allMatch(ProseTitles::isUnspecific);
    if (header.isGeneric() || vague) {
      return withoutHeader(header, text, listed);
    }
    boolean isPlural =
        header.titles().stream().allMatch(title -> PLURAL.finds(title) || AreaTitles.isArea(title));
    if (listed.size() >= 2 && isPlural) {
      List<HnRole> leveled = RoleLevels.withLevelOf(header.titles(), listed);
      return Stream.concat(leveled.stream(), unlisted(header, listed))
          .limit(HnRoleList.MAX_ROLES)
          .toList();
    }
    List<HnRole> named = new ArrayList<>();
    boolean more = false;
    for (String title : header.titles()) {
      boolean generic = GenericTitles.matches(title);
      more |= generic;
      if (!generic && !isDetailed(title, listed)) {
        List<String> own = header.own().getOrDefault(title, List.of());
        detailed(new HnRole(title, own(title, listed)), listed)
            .forEach(role -> named.add(role.with(own)));
      }
    }
    List<HnRole> all =
        joined(joined(named.stream().distinct().toList(), listed), areas(header, text, listed));
    return more && listed.isEmpty()
        ? joined(all, HnProse.roles(text))
        : Stream.concat(RoleLevels.refined(all, text).stream(), further(all, text).stream())
            .limit(HnRoleList.MAX_ROLES)
            .toList();
  }

  /// The areas that a text names for the software engineers of the header: `multiple roles,
  /// including front-end and back-end`.
  private static List<HnRole> areas(HnHeader header, PostingText text, List<HnRole> listed) {
    return listed.isEmpty()
            && header.titles().size() == 1
            && SOFTWARE_ENGINEERS.matcher(header.titles().getFirst()).matches()
        ? NamedAreas.in(text)
        : List.of();
  }

  /// The roles that a sentence adds to those of the header.
  private static List<HnRole> further(List<HnRole> known, PostingText text) {
    List<HnRole> sought = HnProse.first(text);
    boolean repeats =
        sought.size() > 1
            && sought.stream()
                .anyMatch(
                    role -> known.stream().anyMatch(other -> ProseTitles.isLike(role, other)));
    List<HnRole> others =
        repeats
            ? sought.stream()
                .filter(
                    role ->
                        ProseTitles.isSpecific(role.title())
                            && !ProseTitles.isLeveledOnly(role.title()))
                .toList()
            : List.of();
    return ProseTitles.distinct(
            Stream.concat(others.stream(), FurtherTitles.in(text).stream()).toList())
        .stream()
        .filter(role -> known.stream().noneMatch(other -> isKnown(role, other)))
        .toList();
  }

  /// A QA engineer is another role than an engineer, a senior engineer is not.
  private static boolean isKnown(HnRole role, HnRole other) {
    return other.words().containsAll(role.words())
        || role.words().containsAll(other.words()) && isSameWork(other, role);
  }

  /// Whether the text contains a list of roles.
  static boolean hasList(HnHeader header, PostingText text) {
    return !listed(header, text).isEmpty();
  }

  private static List<HnRole> listed(HnHeader header, PostingText text) {
    return text.computeOnce("roles", () -> HnRoleList.in(text.lines(), header.lines()));
  }

  private static List<HnRole> withoutHeader(
      HnHeader header, PostingText text, List<HnRole> listed) {
    if (listed.size() > 1) {
      boolean areas = listed.stream().allMatch(role -> isArea(role.title()));
      return areas
          ? joined(HnProse.roles(text), listed)
          : Stream.concat(listed.stream(), further(listed, text).stream())
              .limit(HnRoleList.MAX_ROLES)
              .toList();
    }
    if (!listed.isEmpty()) {
      List<HnRole> first = HnProse.first(text);
      boolean refined =
          ProseTitles.isUnspecific(listed.getFirst().title())
              && first.stream().anyMatch(role -> ProseTitles.isSpecific(role.title()));
      return refined ? first : joined(listed, first);
    }
    List<HnRole> sought = HnProse.roles(text);
    List<HnRole> inProse = sought.isEmpty() ? FurtherTitles.in(text) : sought;
    boolean vague = inProse.stream().allMatch(role -> ProseTitles.isUnspecific(role.title()));
    List<HnRole> atStart =
        vague && header.titles().stream().allMatch(ProseTitles::isUnspecific)
            ? PlainTitles.atStart(text, header.titles().isEmpty() ? 0 : header.lines())
            : List.of();
    if (!atStart.isEmpty()) {
      return atStart;
    }
    if (vague && header.titles().stream().noneMatch(HnRoles::namesWork)) {
      List<HnRole> areas = NamedAreas.in(text);
      if (!areas.isEmpty()) {
        return joined(inProse, areas);
      }
    }
    if (!inProse.isEmpty() && !(vague && header.titles().stream().anyMatch(HnRoles::namesWork))) {
      return inSentences(inProse, vague, text);
    }
    if (!header.titles().isEmpty()) {
      return header.titles().stream().map(HnRole::titled).toList();
    }
    List<HnRole> needed = WantedTitles.needed(text);
    List<HnRole> plain = needed.isEmpty() ? PlainTitles.in(text, header.lines()) : needed;
    List<HnRole> wanted = plain.isEmpty() ? WantedTitles.in(text) : plain;
    List<HnRole> named = wanted.isEmpty() ? AddressedTitles.vague(text) : wanted;
    return named.isEmpty() ? List.of(HnRole.UNTITLED) : named;
  }

  /// The roles of sentences. When none of them names a kind of work, the address of the job can.
  private static List<HnRole> inSentences(List<HnRole> named, boolean vague, PostingText text) {
    List<HnRole> addressed = vague ? WantedTitles.inAddresses(text) : List.of();
    List<HnRole> roles = addressed.isEmpty() ? named : addressed;
    Stream<HnRole> others =
        FurtherTitles.in(text).stream()
            .filter(role -> roles.stream().noneMatch(other -> isKnown(role, other)));
    return Stream.concat(roles.stream(), others).limit(HnRoleList.MAX_ROLES).toList();
  }

  private static boolean isArea(String title) {
    return AreaTitles.isArea(title) || NamedAreas.isArea(title);
  }

  /// `Software Engineering`, but not `Multiple roles`.
  private static boolean namesWork(String title) {
    return !GenericTitles.matches(title) && TitleDictionary.shared().best(title).isPresent();
  }

  /// The listed roles that a title of the header sums up or shortens, else the title: for `Backend
  /// + Data Engineer` both, for `Product Eng` the Senior Product Engineer.
  private static List<HnRole> detailed(HnRole summary, List<HnRole> listed) {
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
  private static boolean isDetailed(String title, List<HnRole> listed) {
    return ProseTitles.isUnspecific(title)
        && title.endsWith("s")
        && listed.stream()
                .filter(role -> ProseTitles.isSpecific(role.title()))
                .filter(role -> Technical.isTitle(role.title()))
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
  private static Stream<HnRole> unlisted(HnHeader header, List<HnRole> listed) {
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
  private static List<HnRole> joined(List<HnRole> first, List<HnRole> second) {
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

  private static List<String> own(String title, List<HnRole> listed) {
    return listed.stream()
        .filter(role -> role.title().equalsIgnoreCase(title))
        .map(HnRole::segments)
        .findFirst()
        .orElse(List.of());
  }
}
