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
import java.util.regex.Pattern;

/// All technical skills with their names, and how to find them in a text.
///
/// A word that also means something else (Go, Spring, Chef) counts only where another skill stands
/// near. Never a guess.
public final class SkillDictionary {
  /// How near, in characters.
  private static final int NEAR = 60;

  /// What stands for phrases that are no skill.
  private static final Form NONE =
      new Form(new Skill(SkillId.of("none"), "", "", List.of()), "", false);

  /// Before and behind an ambiguous word these settle that it is a skill: `Go developer`.
  private static final Pattern WORKED_WITH =
      Pattern.compile(
          "(?i)(?:written in|built in|using|experience (?:with|in)|knowledge of|proficien\\w+"
              + " (?:in|with)|fluent in|expert(?:ise)? in|stack(?: is)?:?|familiar with|skills"
              + " in)\\s+$");

  private static final Pattern WORKER =
      Pattern.compile(
          "(?i)^\\s+(?:(?:backend|back-end|software|systems?|senior|platform|fullstack|full-stack|web|api)\\s+)?(?:engineers?|developers?|programmers?|devs?|programming|codebase|backend|microservices|services)\\b");

  private static final Pattern LISTING =
      Pattern.compile("\\s*(?:[,/&+|;•]|\\s(?:and|or)\\s|\\s[-–]\\s|,\\s*(?:and|or)\\s)\\s*");

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
    for (String[] row : Tsv.read("not-skills.tsv", 1)) {
      forms.add(lower(row[0]), NONE);
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
        int end = hit.get().end();
        Form form = fitting(hit.get().values(), text.substring(i, end));
        if (form == NONE) {
          i = end - 1;
        } else if (!partOfSomethingElse(lower, i, end, form)) {
          found.add(new Found(form, i, end, form.fits(text.substring(i, end))));
          i = end - 1;
        }
      }
    }
    return sure(text, found);
  }

  private static Form fitting(List<Form> forms, String written) {
    for (Form form : forms) {
      if (form.fits(written)) {
        return form;
      }
    }
    return forms.getFirst();
  }

  /// What is sure by itself, and what stands near it or in a list with it.
  private static List<SkillMention> sure(String text, List<Found> found) {
    List<SkillMention> mentions = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found each = found.get(i);
      boolean sure =
          each.fits
              ? !each.form.ambiguous()
                  || near(found, each)
                  || listed(text, found, i)
                  || told(text, each)
              : listed(text, found, i);
      if (sure) {
        mentions.add(new SkillMention(each.form.skill(), each.start, each.end));
      }
    }
    return mentions;
  }

  private static boolean near(List<Found> found, Found each) {
    return found.stream()
        .anyMatch(
            other ->
                other.sureAlone()
                    && other.form.skill() != each.form.skill()
                    && other.start - each.end < NEAR
                    && each.start - other.end < NEAR);
  }

  private static boolean told(String text, Found each) {
    String before = text.substring(Math.max(0, each.start - 30), each.start);
    String after = text.substring(each.end, Math.min(text.length(), each.end + 40));
    return WORKER.matcher(after).find() || WORKED_WITH.matcher(before).find();
  }

  /// Whether commas, slashes and the like join it to a skill that is sure: `docker, react, go`; of
  /// words in capitals three ambiguous ones in a row support each other: `Go, Rust, C`.
  private static boolean listed(String text, List<Found> found, int at) {
    int row = 1;
    int fitting = found.get(at).fits ? 1 : 0;
    for (int step : new int[] {-1, 1}) {
      for (int i = at; i + step >= 0 && i + step < found.size(); i += step) {
        Found one = found.get(Math.min(i, i + step));
        Found two = found.get(Math.max(i, i + step));
        if (two.start < one.end || !LISTING.matcher(text.substring(one.end, two.start)).matches()) {
          break;
        }
        if (found.get(i + step).sureAlone()) {
          return true;
        }
        row++;
        fitting += found.get(i + step).fits ? 1 : 0;
      }
    }
    return row >= 3 && fitting == row;
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

  /// @param fits whether it is written in the case that counts
  private record Found(Form form, int start, int end, boolean fits) {
    boolean sureAlone() {
      return fits && !form.ambiguous();
    }
  }
}
