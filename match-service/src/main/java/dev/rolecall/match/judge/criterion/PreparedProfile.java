package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.profile.Profile;

/// A profile, prepared once for comparing with many jobs. For use by one thread.
public record PreparedProfile(
    Profile profile,
    Reference reference,
    SkillWeights skills,
    PayScale pay,
    LocationPreferences places,
    CompanyCriterion.Named watchedCompanies,
    CompanyCriterion.Named excludedCompanies) {
  public static PreparedProfile of(Profile profile, Reference reference) {
    return new PreparedProfile(
        profile,
        reference,
        SkillWeights.of(profile.skills(), reference),
        new PayScale(profile.pay(), reference.rates()),
        LocationPreferences.of(profile.work()),
        CompanyCriterion.Named.of(profile.companies().watch()),
        CompanyCriterion.Named.of(profile.companies().exclude()));
  }
}
