package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.draft.RoleText;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.TechnicalRoles;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import dev.rolecall.model.html.HtmlText.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Assigns the lines of a comment with several roles to the role that they describe. What one
/// role's lines state does not apply to the others; the remaining lines apply to all.
public final class HnRoleLines {
  private static final FilteredPattern ADDRESS = FilteredPattern.of("https?://[^\\s<>()\\[\\]]+");

  /// A short line about one of the terms: `Location: Berlin`, `- Salary: 80k`.
  private static final FilteredPattern TERMS =
      FilteredPattern.of(
          "(?i)^[-*•\\s]*(?:locations?|where|place|office|work ?place|salary|compensation|pay|comp"
              + "|base|rate|level|remote)\\s?[:–—-]\\s*(.{2,90})$");

  /// What is shorter, besides a title, is read as strings of the role.
  private static final int MAX_LABEL_LENGTH = 60;

  private static final FilteredPattern REMOTE =
      FilteredPattern.of("(?i)^[-*•\\s]*remote\\s?[:–—-]");

  private HnRoleLines() {}

  /// A role with its text.
  public record Role(HnRole role, RoleText text) {}

  /// The roles with their texts, in the same order.
  public static List<Role> assign(List<HnRole> roles, HnHeader header, PostingText posting) {
    int[] owners =
        roles.size() < 2
            ? new int[0]
            : HnRoleBlocks.owners(
                roles.stream().map(HnRole::title).toList(), header.lines(), posting.lines());
    if (owners.length > 0 && !header.own().isEmpty()) {
      // it names the modes and places of single roles
      Arrays.fill(owners, 0, header.lines(), HnRoleBlocks.GROUPED);
    }
    if (IntStream.of(owners).allMatch(owner -> owner == HnRoleBlocks.NONE)) {
      RoleText whole = RoleText.of(posting);
      boolean engineers = roles.stream().anyMatch(role -> TechnicalRoles.isTitle(role.title()));
      RoleText text =
          new RoleText(
              posting,
              posting,
              whole.own(),
              Set.of(),
              engineers && roles.size() > 1,
              roles.size() > 1 && isLeveled(roles));
      return roles.stream().map(role -> new Role(role, text)).toList();
    }
    return withLines(roles, owners, posting);
  }

  private static List<Role> withLines(List<HnRole> roles, int[] owners, PostingText posting) {
    List<Integer> shared = owned(owners, -1);
    PostingText sharedText = posting.part(shared);
    boolean engineers = roles.stream().anyMatch(role -> TechnicalRoles.isTitle(role.title()));
    boolean leveled = isLeveled(roles);
    Set<String> foreignUrls = urls(posting);
    foreignUrls.removeAll(urls(sharedText));
    List<Role> result = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      List<Integer> own = owned(owners, i);
      PostingText ownText = posting.part(own);
      PostingText text = sharedText;
      if (hasDescription(roles.get(i), ownText)) {
        List<Integer> both = new ArrayList<>(own);
        both.addAll(shared);
        text = posting.part(both);
      }
      Set<String> foreign = new HashSet<>(foreignUrls);
      foreign.removeAll(urls(ownText));
      result.add(
          new Role(
              withTerms(roles.get(i), ownText),
              new RoleText(posting, text, ownText, foreign, engineers, leveled)));
    }
    return result;
  }

  private static boolean isLeveled(List<HnRole> roles) {
    return roles.stream().anyMatch(role -> !TitleLevels.of(role.title()).isEmpty());
  }

  /// Whether the lines contain more than the title and a link.
  private static boolean hasDescription(HnRole role, PostingText own) {
    String words = ADDRESS.replaceAll(own.text(), "");
    return words.length() - role.title().length() > MAX_LABEL_LENGTH;
  }

  private static List<Integer> owned(int[] owners, int owner) {
    return IntStream.range(0, owners.length).filter(i -> owners[i] == owner).boxed().toList();
  }

  /// The role with the terms of its own labeled lines.
  private static HnRole withTerms(HnRole role, PostingText own) {
    List<String> segments = new ArrayList<>(role.segments());
    for (String line : own.lines()) {
      FilteredPattern.Search terms = TERMS.search(line);
      if (terms.matches()) {
        String value = terms.group(1);
        segments.add(REMOTE.starts(line) ? "Remote " + value : value);
      }
    }
    return new HnRole(role.title(), segments.stream().distinct().toList());
  }

  private static Set<String> urls(PostingText text) {
    Set<String> urls = new HashSet<>();
    for (Link link : text.links()) {
      urls.add(link.url());
    }
    FilteredPattern.Search written = ADDRESS.search(text.text());
    while (written.find()) {
      urls.add(written.match().group());
    }
    return urls;
  }
}
