package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.dictionary.CompanyDictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Companies that a person watches or excludes, by name or id, ignoring case.
final class CompanyCriterion implements Criterion {
  /// @param names as slugs
  record CompanyNames(Set<String> names) {
    static CompanyNames of(List<String> written) {
      Set<String> names = new HashSet<>();
      written.stream()
          .map(CompanyCriterion::slug)
          .filter(name -> !name.isEmpty())
          .flatMap(name -> Stream.of(name, company(name)))
          .forEach(names::add);
      return new CompanyNames(names);
    }

    /// The current name of a company that was renamed: Facebook is Meta.
    static String company(String name) {
      return CompanyDictionary.shared().company(CompanyId.of(name)).value();
    }

    boolean has(CompanyId id, String name) {
      return !names.isEmpty() && CompanyBound.names(id, name).stream().anyMatch(names::contains);
    }
  }

  @Override
  public String name() {
    return "company";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    JobAttributes attributes = job.attributes();
    if (person.excludedCompanies().has(attributes.company(), attributes.companyName())) {
      return CriterionResult.veto(() -> "At " + attributes.companyName() + ", which you exclude");
    }
    return person.watchedCompanies().has(attributes.company(), attributes.companyName())
        ? CriterionResult.certain(100, () -> "At " + attributes.companyName() + ", which you watch")
        : CriterionResult.NOT_APPLICABLE;
  }

  /// For comparing names: `Lumen Post B.V.` is `lumen-post-b-v`.
  static String slug(String name) {
    return name.codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : '-')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replaceAll("-+", "-")
        .replaceAll("^-|-$", "");
  }
}
