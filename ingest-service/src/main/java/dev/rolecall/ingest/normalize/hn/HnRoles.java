package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.ArrayList;
import java.util.List;
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

  private static final FilteredPattern SOFTWARE_ENGINEERS =
      FilteredPattern.of("(?i)(?:software )?(?:engineer|developer)s?");

  private static final FilteredPattern TWO_AREAS =
      FilteredPattern.of(
          "(?i)(?:senior )?(?:front|back|full)[- ]?(?:end|stack)(?: (?:software|web))?(?:"
              + " \\([^()]*\\))? (?:engineers?|developers?)");

  /// This many titles in a sentence are a list of roles, even if none of them is in the header.
  private static final int MIN_LISTED = 3;

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
      return Stream.concat(leveled.stream(), SameRoles.unlisted(header, listed))
          .limit(HnRoleList.MAX_ROLES)
          .toList();
    }
    List<HnRole> named = new ArrayList<>();
    boolean more = false;
    for (String title : header.titles()) {
      boolean generic = GenericTitles.matches(title);
      more |= generic;
      if (!generic && !SameRoles.isDetailed(title, listed)) {
        List<String> own = header.own().getOrDefault(title, List.of());
        SameRoles.detailed(new HnRole(title, own(title, listed)), listed)
            .forEach(role -> named.add(role.with(own)));
      }
    }
    List<HnRole> all =
        SameRoles.joined(
            SameRoles.joined(named.stream().distinct().toList(), listed),
            areas(header, text, listed));
    return more && listed.isEmpty()
        ? SameRoles.joined(all, HnProse.roles(text))
        : Stream.concat(RoleLevels.refined(all, text).stream(), further(all, text).stream())
            .limit(HnRoleList.MAX_ROLES)
            .toList();
  }

  /// The areas that a text names for the software engineers of the header: `multiple roles,
  /// including front-end and back-end`, `both full-stack (Go) and front-end engineers`.
  private static List<HnRole> areas(HnHeader header, PostingText text, List<HnRole> listed) {
    return listed.isEmpty()
            && header.titles().size() == 1
            && SOFTWARE_ENGINEERS.matches(header.titles().getFirst())
        ? areas(text, header.titles().getFirst().endsWith("s"))
        : List.of();
  }

  private static List<HnRole> areas(PostingText text, boolean plural) {
    List<HnRole> sought = HnProse.first(text);
    boolean ofAreas =
        sought.size() > 1 && sought.stream().allMatch(role -> TWO_AREAS.matches(role.title()));
    if (ofAreas) {
      return sought;
    }
    return plural ? NamedAreas.in(text) : List.of();
  }

  /// The roles that a sentence adds to those of the header.
  private static List<HnRole> further(List<HnRole> known, PostingText text) {
    List<HnRole> sought = HnProse.first(text);
    boolean repeats =
        sought.size() > 1
            && sought.stream()
                .anyMatch(
                    role -> known.stream().anyMatch(other -> ProseTitles.isLike(role, other)));
    boolean lists =
        sought.size() >= MIN_LISTED
            && sought.stream().allMatch(role -> ProseTitles.isSpecific(role.title()));
    List<HnRole> others =
        repeats || lists
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
        .filter(role -> known.stream().noneMatch(other -> SameRoles.isKnown(role, other)))
        .toList();
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
          ? SameRoles.joined(HnProse.roles(text), listed)
          : Stream.concat(listed.stream(), further(listed, text).stream())
              .limit(HnRoleList.MAX_ROLES)
              .toList();
    }
    if (!listed.isEmpty()) {
      List<HnRole> first = HnProse.first(text);
      boolean refined =
          ProseTitles.isUnspecific(listed.getFirst().title())
              && first.stream().anyMatch(role -> ProseTitles.isSpecific(role.title()));
      return refined ? first : SameRoles.joined(listed, first);
    }
    List<HnRole> ofSentences = HnProse.roles(text);
    List<HnRole> inProse = ofSentences.isEmpty() ? FurtherTitles.in(text) : ofSentences;
    boolean vague = inProse.stream().allMatch(role -> ProseTitles.isUnspecific(role.title()));
    List<HnRole> atStart =
        vague && header.titles().stream().allMatch(ProseTitles::isUnspecific)
            ? PlainTitles.atStart(text, header.titles().isEmpty() ? 0 : header.lines())
            : List.of();
    if (!atStart.isEmpty()) {
      return atStart;
    }
    boolean ofArea = inProse.size() == 1 && AreaTitles.isArea(inProse.getFirst().title());
    if ((vague || ofArea) && header.titles().stream().noneMatch(HnRoles::namesWork)) {
      List<HnRole> areas = NamedAreas.in(text);
      if (!areas.isEmpty()) {
        return SameRoles.joined(inProse, areas);
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
    List<HnRole> named = wanted.isEmpty() ? SecondPersonTitles.vague(text) : wanted;
    return named.isEmpty() ? List.of(HnRole.UNTITLED) : named;
  }

  /// The roles of sentences. When none of them names a kind of work, the address of the job can.
  private static List<HnRole> inSentences(List<HnRole> named, boolean vague, PostingText text) {
    List<HnRole> addressed = vague ? WantedTitles.inAddresses(text) : List.of();
    List<HnRole> roles = addressed.isEmpty() ? named : addressed;
    Stream<HnRole> others =
        FurtherTitles.in(text).stream()
            .filter(role -> roles.stream().noneMatch(other -> SameRoles.isKnown(role, other)));
    return Stream.concat(roles.stream(), others).limit(HnRoleList.MAX_ROLES).toList();
  }

  private static boolean isArea(String title) {
    return AreaTitles.isArea(title) || NamedAreas.isArea(title);
  }

  /// `Software Engineering`, but not `Multiple roles`.
  private static boolean namesWork(String title) {
    return !GenericTitles.matches(title) && TitleDictionary.shared().best(title).isPresent();
  }

  private static List<String> own(String title, List<HnRole> listed) {
    return listed.stream()
        .filter(role -> role.title().equalsIgnoreCase(title))
        .map(HnRole::segments)
        .findFirst()
        .orElse(List.of());
  }
}
