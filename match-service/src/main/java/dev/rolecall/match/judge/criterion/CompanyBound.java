package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.CompanyId;
import java.util.List;

/// The names that a company is watched and excluded by.
public final class CompanyBound {
  private CompanyBound() {}

  /// Its id, its name, and its current id when it was renamed, as slugs.
  public static List<String> names(CompanyId id, String name) {
    return List.of(
        id.value(), CompanyCriterion.slug(name), CompanyCriterion.CompanyNames.company(id.value()));
  }
}
