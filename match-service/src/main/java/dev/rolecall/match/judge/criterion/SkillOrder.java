package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// In which order one learns skills. What a skill implies in the dictionary comes before it
/// (Next.js after React), and so does what the table in the jar lists (Kubernetes after Docker).
public final class SkillOrder {
  /// The strength of a neighbor, in percent, that replaces a skill: MySQL and PostgreSQL.
  private static final int REPLACES = 65;

  private static final Set<String> TECHNOLOGIES =
      Set.of(
          "BROKER",
          "CLOUD",
          "DATA",
          "FRAMEWORK",
          "FRONTEND",
          "LANGUAGE",
          "MOBILE",
          "STORE",
          "TESTING",
          "TOOL");

  private static final Map<SkillId, Set<SkillId>> COVERED = new ConcurrentHashMap<>();
  private static final Map<SkillId, List<SkillId>> BUILDS_ON = buildsOn();
  private static final Set<SkillId> BASIC = basic();

  private SkillOrder() {}

  private static Map<SkillId, List<SkillId>> buildsOn() {
    Map<SkillId, List<SkillId>> table = new HashMap<>();
    for (String[] row : Weights.rows("skill-order.tsv")) {
      table.computeIfAbsent(SkillId.of(row[0]), _ -> new ArrayList<>()).add(SkillId.of(row[1]));
    }
    return table;
  }

  private static Set<SkillId> basic() {
    Set<SkillId> basic = new HashSet<>();
    Weights.rows("basic-skills.tsv").forEach(row -> basic.add(SkillId.of(row[0])));
    return Set.copyOf(basic);
  }

  /// Whether every software engineer has it, or learns it in days: no job is closed by it.
  public static boolean isBasic(SkillId skill) {
    return BASIC.contains(skill);
  }

  /// The skill and what to learn before it, in the order of learning, without what is known.
  public static List<SkillId> toLearn(SkillId skill, Predicate<SkillId> known) {
    Set<SkillId> ordered = new LinkedHashSet<>();
    add(skill, known, ordered, new HashSet<>());
    return List.copyOf(ordered);
  }

  private static void add(
      SkillId skill, Predicate<SkillId> known, Set<SkillId> ordered, Set<SkillId> visited) {
    if (known.test(skill) || !visited.add(skill)) {
      return;
    }
    for (SkillId before : before(skill)) {
      if (!isBasic(before)) {
        add(before, known, ordered, visited);
      }
    }
    ordered.add(skill);
  }

  /// What the skill builds on directly, and what it implies that can be learned on its own:
  /// languages, and tools that the table lists. A practice that comes with the skill does not.
  public static List<SkillId> before(SkillId skill) {
    List<SkillId> before = new ArrayList<>(BUILDS_ON.getOrDefault(skill, List.of()));
    ImpliedSkills.by(skill).stream()
        .filter(implied -> !implied.equals(skill) && !before.contains(implied))
        .filter(implied -> !ImpliedSkills.PRACTICES.contains(SkillKinds.category(implied)))
        .sorted()
        .forEach(before::add);
    return before;
  }

  /// Whether it is a technology, such as a language or a database, rather than a practice, an
  /// operating system or a field of work. What a posting only mentions is then probably used.
  public static boolean isTechnology(SkillId skill) {
    return TECHNOLOGIES.contains(SkillKinds.category(skill)) && !isBasic(skill);
  }

  /// All skills that someone with this skill has or can do without: what it implies, and what it
  /// replaces.
  public static Set<SkillId> covered(SkillId skill) {
    return COVERED.computeIfAbsent(
        skill,
        has -> {
          Set<SkillId> covered = new HashSet<>(ImpliedSkills.by(has));
          covered.addAll(SkillNeighbors.of(has, REPLACES));
          return Set.copyOf(covered);
        });
  }

  public static String name(SkillId skill) {
    return ImpliedSkills.name(skill);
  }
}
