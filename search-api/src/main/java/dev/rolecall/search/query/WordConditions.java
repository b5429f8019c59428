package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.model.query.Term;
import dev.rolecall.search.index.document.JobFields;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The conditions of words and skills.
record WordConditions(ConditionList conditions) {
  void words(JobQuery query) {
    query.terms().stream()
        .filter(WordConditions::hasWord)
        .forEach(term -> conditions.must(ConditionKind.WORD, text(term), required(term)));
    query.excludedTerms().stream()
        .filter(WordConditions::hasWord)
        .forEach(term -> conditions.mustNot(ConditionKind.WORD, text(term), excluded(term)));
  }

  /// A term without letters and digits requires nothing and excludes nothing.
  private static boolean hasWord(Term term) {
    return term.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String text(Term term) {
    return term.phrase() ? "\"" + term.text() + "\"" : term.text();
  }

  private static Query required(Term term) {
    return orSkill(
        term,
        term.phrase()
            ? Queries.phrase(JobFields.EXACT, term.text(), ZeroTermsQuery.All)
            : Queries.allWords(JobFields.WORDS, term.text()));
  }

  /// Matches the word without stemming: a search that excludes `lead` does not exclude `leading`.
  private static Query excluded(Term term) {
    return orSkill(
        term,
        term.phrase()
            ? Queries.phrase(JobFields.EXACT, term.text(), ZeroTermsQuery.None)
            : Queries.allWordsOrNone(JobFields.EXACT, term.text()));
  }

  private static Query orSkill(Term term, Query inText) {
    return term.skill() == null
        ? inText
        : Queries.any(List.of(inText, Queries.term(JobFields.ALL_SKILLS, term.skill().value())));
  }

  /// A job must have all skills; for jobs that state none to pass too, all are one condition.
  void skills(JobQuery query) {
    ConditionList each = new ConditionList(Set.of());
    for (String skill : new TreeSet<>(ConditionList.texts(query.skills()))) {
      each.must(ConditionKind.SKILL, "skill:" + skill, Queries.term(JobFields.ALL_SKILLS, skill));
    }
    for (Set<SkillId> any : query.anySkills()) {
      Set<String> skills = ConditionList.texts(any);
      String text = "skill:" + String.join("|", new TreeSet<>(skills));
      each.must(ConditionKind.SKILL, text, Queries.anyOf(JobFields.ALL_SKILLS, skills));
    }
    List<Condition> skills = each.conditions();
    if (query.notStated().contains(OptionalField.SKILL) && !skills.isEmpty()) {
      String text = skills.stream().map(Condition::text).collect(Collectors.joining(" "));
      Query all = Queries.all(skills.stream().map(Condition::query).toList());
      conditions.optional(OptionalField.SKILL, text, all);
    } else if (skills.isEmpty()) {
      conditions.optional(OptionalField.SKILL, "", null);
    } else {
      skills.forEach(skill -> conditions.must(skill.kind(), skill.text(), skill.query()));
    }
    conditions.noneOf(
        ConditionKind.SKILL, JobFields.ALL_SKILLS, ConditionList.texts(query.excludedSkills()));
  }
}
