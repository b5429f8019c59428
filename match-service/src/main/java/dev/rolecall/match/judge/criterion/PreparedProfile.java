package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.profile.Profile;

/// A profile, prepared once for comparing with many jobs. For use by one thread.
public record PreparedProfile(
    Profile profile,
    ReferenceData reference,
    SkillWeights skills,
    PayScale pay,
    LocationPreferences places,
    CompanyCriterion.CompanyNames watchedCompanies,
    CompanyCriterion.CompanyNames excludedCompanies) {
  public static PreparedProfile of(Profile profile, ReferenceData reference) {
    return new PreparedProfile(
        profile,
        reference,
        SkillWeights.of(profile.skills(), reference),
        new PayScale(profile.pay(), reference.rates()),
        LocationPreferences.of(profile.work()),
        CompanyCriterion.CompanyNames.of(profile.companies().watch()),
        CompanyCriterion.CompanyNames.of(profile.companies().exclude()));
  }
}
