package dev.rolecall.match.localjobs;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds the skills of which a job asks for one of several: `Java, Go or PHP`, `at least one of
/// Python, Ruby, and Go`.
///
/// Cautious: the words of the skills must follow each other, separated only by commas and a final
/// "or"; with "and", the phrase "one of" must precede them. A skill that the text also names
/// elsewhere is needed on its own and has no alternatives.
final class SkillAlternatives {
  /// How far before the first skill the phrase "one of" may be, in characters.
  private static final int CUE_DISTANCE = 40;

  private static final Set<String> COMMAS = Set.of(",", ";");
  private static final Set<String> OR = Set.of("or", ", or", "and/or", ", and/or", "; or");
  private static final Set<String> AND = Set.of("and", ", and", "&", "&amp;");
  private static final List<String> CUES = List.of("one of", "either", "any of");
  private static final List<String> CONJUNCTIONS = List.of(" or ", " OR ", "/or ");

  /// The ends of the cues, which are in lower case also at the beginning of a sentence.
  private static final List<String> CUE_ENDS = List.of("ne of ", "ither ", "ny of ");

  private final String text;
  private final List<Mention> mentions;
  private final Map<SkillId, Set<SkillId>> found = new TreeMap<>();
  private final Set<SkillId> single = new HashSet<>();

  private record Mention(SkillId skill, int start, int end) {}

  private SkillAlternatives(String text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /// By skill, the others that a candidate may have instead; empty for most jobs.
  static Map<SkillId, List<SkillId>> of(Opening opening) {
    List<SkillRequirement> skills = Opening.orEmpty(opening.skills());
    if (skills.size() < 2) {
      return Map.of();
    }
    Map<SkillId, Set<String>> words = words(opening, skills);
    if (!mayHaveChoice(opening.description(), words)) {
      return Map.of();
    }
    String text = opening.description().toLowerCase(Locale.ROOT);
    return new SkillAlternatives(text, mentions(text, words)).groups();
  }

  /// Whether a skill follows an "or", or soon follows "one of": most texts are not read further.
  private static boolean mayHaveChoice(String text, Map<SkillId, Set<String>> words) {
    return CONJUNCTIONS.stream().anyMatch(or -> isFollowed(text, or, 1, words))
        || CUE_ENDS.stream().anyMatch(cue -> isFollowed(text, cue, CUE_DISTANCE, words));
  }

  /// @param within the skill begins at most so many characters after the phrase
  private static boolean isFollowed(
      String text, String phrase, int within, Map<SkillId, Set<String>> words) {
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      int from = at + phrase.length();
      for (int start = from; start < Math.min(from + within, text.length()); start++) {
        if (isBoundary(text, start - 1) && startsWithSkill(text, start, words)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean startsWithSkill(String text, int start, Map<SkillId, Set<String>> words) {
    for (Set<String> forms : words.values()) {
      for (String form : forms) {
        if (text.regionMatches(true, start, form, 0, form.length())
            && isBoundary(text, start + form.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private Map<SkillId, List<SkillId>> groups() {
    int from = 0;
    while (from < mentions.size()) {
      int to = from;
      while (to + 1 < mentions.size() && isJoined(gap(to))) {
        to++;
      }
      add(from, to);
      from = to + 1;
    }
    Map<SkillId, List<SkillId>> groups = new TreeMap<>();
    found.forEach(
        (skill, others) -> {
          if (!single.contains(skill)) {
            groups.put(skill, List.copyOf(others));
          }
        });
    return groups.isEmpty() ? Map.of() : Map.copyOf(groups);
  }

  private void add(int from, int to) {
    List<SkillId> members =
        mentions.subList(from, to + 1).stream().map(Mention::skill).distinct().toList();
    if (members.size() < 2 || !isChoice(from, to)) {
      single.addAll(members);
      return;
    }
    for (SkillId member : members) {
      Set<SkillId> others = found.computeIfAbsent(member, _ -> new LinkedHashSet<>());
      members.stream().filter(other -> !other.equals(member)).forEach(others::add);
    }
  }

  private boolean isChoice(int from, int to) {
    boolean or = false;
    boolean and = false;
    for (int i = from; i < to; i++) {
      or |= OR.contains(gap(i));
      and |= AND.contains(gap(i));
    }
    return or ? !and : isCued(mentions.get(from).start());
  }

  private boolean isCued(int start) {
    String before = text.substring(Math.max(0, start - CUE_DISTANCE), start);
    int sentence = Math.max(before.lastIndexOf('.'), before.lastIndexOf('>'));
    String same = before.substring(sentence + 1);
    return CUES.stream().anyMatch(same::contains);
  }

  private static boolean isJoined(String gap) {
    return COMMAS.contains(gap) || OR.contains(gap) || AND.contains(gap);
  }

  /// The text between a mention and the next one.
  private String gap(int at) {
    return text.substring(mentions.get(at).end(), mentions.get(at + 1).start()).strip();
  }

  /// In the order of the text; of overlapping ones the longest.
  private static List<Mention> mentions(String text, Map<SkillId, Set<String>> words) {
    List<Mention> all = new ArrayList<>();
    words.forEach((skill, forms) -> forms.forEach(form -> addMentions(text, skill, form, all)));
    all.sort(
        Comparator.comparingInt(Mention::start)
            .thenComparing(Mention::end, Comparator.reverseOrder()));
    List<Mention> apart = new ArrayList<>();
    for (Mention each : all) {
      if (apart.isEmpty() || each.start() >= apart.getLast().end()) {
        apart.add(each);
      }
    }
    return apart;
  }

  /// The words by which the text names each skill, in lower case.
  private static Map<SkillId, Set<String>> words(Opening opening, List<SkillRequirement> skills) {
    Map<SkillId, Set<String>> words = new HashMap<>();
    for (SkillRequirement skill : skills) {
      words.computeIfAbsent(skill.id(), _ -> new HashSet<>()).add(lower(skill.name()));
    }
    for (Evidence evidence : opening.evidence()) {
      String form = evidence.text();
      if (evidence.field().equals("skills") && form != null && !form.isBlank()) {
        Set<String> forms = words.get(SkillId.of(evidence.value()));
        if (forms != null) {
          forms.add(lower(form));
        }
      }
    }
    return words;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static void addMentions(String text, SkillId skill, String form, List<Mention> all) {
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      int end = at + form.length();
      if (isBoundary(text, at - 1) && isBoundary(text, end)) {
        all.add(new Mention(skill, at, end));
      }
    }
  }

  private static boolean isBoundary(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
