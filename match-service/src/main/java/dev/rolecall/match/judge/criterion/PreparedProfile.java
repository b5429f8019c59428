package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.profile.Profile;
import java.util.Set;

/// A profile, prepared once for comparing with many jobs. For use by one thread.
public record PreparedProfile(
    Profile profile,
    ReferenceData reference,
    Criteria criteria,
    PersonSkills skills,
    PayScale pay,
    LocationPreferences places,
    CompanyCriterion.CompanyNames watchedCompanies,
    CompanyCriterion.CompanyNames excludedCompanies) {
  public static PreparedProfile of(Profile profile, ReferenceData reference) {
    return of(profile, reference, Criteria.BUNDLED);
  }

  public static PreparedProfile of(Profile profile, ReferenceData reference, Criteria criteria) {
    Weights weights = criteria.weights();
    return new PreparedProfile(
        profile,
        reference,
        criteria,
        PersonSkills.of(profile.skills(), reference, weights),
        new PayScale(profile.pay(), reference.rates(), PayScale.Shape.of(weights)),
        LocationPreferences.of(profile.work(), weights),
        CompanyCriterion.CompanyNames.of(profile.companies().watch()),
        CompanyCriterion.CompanyNames.of(profile.companies().exclude()));
  }

  /// Whether the person has no preference about places and work modes.
  public boolean acceptsAnywhere() {
    return places.acceptsAnywhere();
  }

  /// Whether the person names no place that they would work at.
  public boolean hasNoPlaces() {
    return places.accepted().isEmpty();
  }

  /// Of companies that the person excludes: the values of [CompanyBound#names].
  public Set<String> excludedNames() {
    return excludedCompanies.names();
  }
}
