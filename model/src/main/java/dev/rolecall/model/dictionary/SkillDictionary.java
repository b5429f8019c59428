package dev.rolecall.model.dictionary;

import dev.rolecall.model.SkillId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All technical skills with their names, and how to find them in a text.
///
/// A word that also means something else (Go, Spring, Chef) counts only where another skill stands
/// near. Never a guess.
public final class SkillDictionary {
  /// How near, in characters.
  private static final int NEAR = 60;

  private static final SkillDictionary SHARED = new SkillDictionary();

  private final Map<SkillId, Skill> byId = new HashMap<>();
  private final Map<String, Skill> byName = new HashMap<>();
  private final WordTrie<Form> forms = new WordTrie<>();

  /// A way to write a skill.
  ///
  /// @param exact the form, where only this very case counts; else empty
  /// @param ambiguous whether it counts only near another skill
  private record Form(Skill skill, String exact, boolean ambiguous) {
    boolean fits(String written) {
      return exact.isEmpty() || exact.equals(written);
    }
  }

  private SkillDictionary() {
    for (String[] row : Tsv.read("skills.tsv", 6)) {
      add(row);
    }
  }

  public static SkillDictionary shared() {
    return SHARED;
  }

  public Optional<Skill> byId(SkillId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The skill of this name, alias or id, in any case: for what people say is a skill.
  public Optional<Skill> named(String name) {
    return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /// Its skill and all that it implies, near or far.
  public Set<SkillId> withImplied(SkillId id) {
    Set<SkillId> all = new LinkedHashSet<>();
    List<SkillId> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      SkillId next = open.removeLast();
      if (all.add(next)) {
        byId(next).ifPresent(skill -> open.addAll(skill.implies()));
      }
    }
    return all;
  }

  public int size() {
    return byId.size();
  }

  /// All mentions, in the text's order; of overlapping ones the first and longest.
  public List<SkillMention> find(String text) {
    String lower = lower(text);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < lower.length(); i++) {
      Optional<WordTrie.Hit<Form>> hit = forms.longestAt(lower, i);
      if (hit.isPresent()) {
        String written = text.substring(i, hit.get().end());
        int start = i;
        Optional<Form> form =
            hit.get().values().stream().filter(candidate -> candidate.fits(written)).findFirst();
        if (form.isPresent() && !partOfSomethingElse(lower, start, hit.get().end(), form.get())) {
          found.add(new Found(form.get(), start, hit.get().end()));
          i = hit.get().end() - 1;
        }
      }
    }
    return sure(found);
  }

  private static List<SkillMention> sure(List<Found> found) {
    List<SkillMention> mentions = new ArrayList<>();
    for (Found each : found) {
      boolean supported =
          !each.form.ambiguous()
              || found.stream()
                  .anyMatch(
                      other ->
                          !other.form.ambiguous()
                              && other.form.skill() != each.form.skill()
                              && other.start - each.end < NEAR
                              && each.start - other.end < NEAR);
      if (supported) {
        mentions.add(new SkillMention(each.form.skill(), each.start, each.end));
      }
    }
    return mentions;
  }

  /// `go-to-market`, `react.dev` and `@rust` are no skills.
  private static boolean partOfSomethingElse(String text, int start, int end, Form form) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = end >= text.length() ? ' ' : text.charAt(end);
    char later = end + 1 >= text.length() ? ' ' : text.charAt(end + 1);
    boolean domain = after == '.' && Character.isLetter(later);
    boolean hyphened =
        form.ambiguous() && (before == '-' || (after == '-' && Character.isLetter(later)));
    return before == '@'
        || after == '@'
        || (before == '.' && start > 1 && !Character.isWhitespace(text.charAt(start - 2)))
        || domain
        || hyphened;
  }

  private void add(String[] row) {
    Skill skill =
        new Skill(
            SkillId.of(row[0]),
            row[1],
            row[2],
            Tsv.list(row[4]).stream().map(SkillId::of).toList());
    String marks = row[5];
    byId.put(skill.id(), skill);
    byName.putIfAbsent(row[0], skill);
    byName.putIfAbsent(row[1].toLowerCase(Locale.ROOT), skill);
    if (!marks.contains("alias")) {
      boolean ambiguous = marks.contains("context");
      boolean cased = ambiguous || marks.contains("exact");
      forms.add(lower(row[1]), new Form(skill, cased ? row[1] : "", ambiguous));
    }
    for (String alias : Tsv.list(row[3])) {
      boolean exact = alias.startsWith("=");
      String form = exact ? alias.substring(1) : alias;
      byName.putIfAbsent(form.toLowerCase(Locale.ROOT), skill);
      forms.add(lower(form), new Form(skill, exact ? form : "", false));
    }
  }

  /// As long as the text, whatever its letters.
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append(Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }

  private record Found(Form form, int start, int end) {}
}
