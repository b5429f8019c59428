package dev.rolecall.model.dictionary;

import dev.rolecall.model.SkillId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// All technical skills with their names, and how to find them in a text.
///
/// A word with another meaning (Go, Spring, Chef) counts only when another skill is near it.
public final class SkillDictionary {
  private static final Pattern VERSIONS = Pattern.compile("(.+)\\[(\\d+)-(\\d+)]");

  private static final SkillDictionary SHARED = new SkillDictionary();

  private final Map<SkillId, Skill> byId = new HashMap<>();
  private final Map<String, Skill> byName = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final Set<String> ambiguousForms = new HashSet<>();
  private final Set<String> listedForms = new HashSet<>();
  private final WordTrie<SkillForm> forms;
  private final Map<SkillId, Set<SkillId>> implying;

  private SkillDictionary() {
    WordTrie.Builder<SkillForm> phrases = WordTrie.<SkillForm>builder().hyphensAsSpaces();
    for (String[] row : Tsv.read("skills.tsv", 6)) {
      add(row, phrases);
    }
    for (String[] row : Tsv.read("not-skills.tsv", 1)) {
      phrases.add(LowerCase.of(row[0]), SkillForm.NONE);
    }
    forms = phrases.build();
    implying = implying(byId.keySet());
  }

  private Map<SkillId, Set<SkillId>> implying(Set<SkillId> ids) {
    Map<SkillId, Set<SkillId>> all = new HashMap<>();
    for (SkillId id : ids) {
      for (SkillId implied : withImplied(id)) {
        all.computeIfAbsent(implied, _ -> new LinkedHashSet<>()).add(id);
      }
    }
    all.replaceAll((_, skills) -> Set.copyOf(skills));
    return Map.copyOf(all);
  }

  public static SkillDictionary shared() {
    return SHARED;
  }

  public Optional<Skill> byId(SkillId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The skill of this name, alias or id, in any case: for input that is meant to be a skill.
  public Optional<Skill> named(String name) {
    return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /// Whether this name or alias has another meaning too: `Go`, `Spring`.
  public boolean isAmbiguous(String name) {
    return ambiguousForms.contains(LowerCase.of(name.strip()));
  }

  /// Whether this name is an ordinary word that means a skill only in a list of skills: `Room`.
  public boolean isListedOnly(String name) {
    return listedForms.contains(LowerCase.of(name.strip()));
  }

  /// The skill and all skills that it implies, directly or indirectly.
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

  /// The skill and all skills that imply it, directly or indirectly.
  public Set<SkillId> implying(SkillId id) {
    return implying.getOrDefault(id, Set.of(id));
  }

  /// All written forms of skills, in lower case.
  public Set<String> forms() {
    return Set.copyOf(written);
  }

  public int size() {
    return byId.size();
  }

  /// All mentions, in the order of the text; of overlapping ones the first and longest.
  public List<SkillMention> find(String text) {
    return SkillFinder.find(text, forms, false);
  }

  /// The same for an item of a list of skills, in which a skill alone needs no context: `Go`, `Go
  /// and Rust`.
  public List<SkillMention> findInList(String item) {
    return SkillFinder.find(item, forms, true);
  }

  private void add(String[] row, WordTrie.Builder<SkillForm> phrases) {
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
    boolean isName = marks.contains("name");
    if (!marks.contains("alias")) {
      boolean inListsOnly = marks.contains("list");
      boolean ambiguous = inListsOnly || marks.contains("context");
      if (ambiguous) {
        ambiguousForms.add(LowerCase.of(row[1]));
      }
      if (inListsOnly) {
        listedForms.add(LowerCase.of(row[1]));
      }
      boolean cased = ambiguous || marks.contains("exact");
      written.add(LowerCase.of(row[1]));
      phrases.add(
          LowerCase.of(row[1]),
          new SkillForm(skill, cased ? row[1] : "", ambiguous, inListsOnly, isName));
    }
    for (String alias : Tsv.list(row[3])) {
      expanded(alias).forEach(form -> addAlias(skill, form, isName, phrases));
    }
  }

  private void addAlias(
      Skill skill, String alias, boolean isName, WordTrie.Builder<SkillForm> phrases) {
    boolean ambiguous = alias.startsWith("~");
    boolean exact = ambiguous || alias.startsWith("=");
    String form = exact ? alias.substring(1) : alias;
    byName.putIfAbsent(form.toLowerCase(Locale.ROOT), skill);
    written.add(LowerCase.of(form));
    if (ambiguous) {
      ambiguousForms.add(LowerCase.of(form));
    }
    phrases.add(
        LowerCase.of(form), new SkillForm(skill, exact ? form : "", ambiguous, false, isName));
  }

  /// `React[15-16]` stands for `React15` and `React16`.
  private static List<String> expanded(String alias) {
    Matcher versions = VERSIONS.matcher(alias);
    if (!versions.matches()) {
      return List.of(alias);
    }
    return IntStream.rangeClosed(
            Integer.parseInt(versions.group(2)), Integer.parseInt(versions.group(3)))
        .mapToObj(version -> versions.group(1) + version)
        .toList();
  }
}
