package dev.rolecall.match.judge;

import dev.rolecall.model.profile.Profile;

/// What a person wants, made ready once for comparing with many jobs. For use by one thread.
record Wanted(
    Profile profile,
    Reference reference,
    SkillWishes skills,
    PayScale pay,
    WorkPlaces places,
    CompanyCriterion.Named watchedCompanies,
    CompanyCriterion.Named excludedCompanies) {
  static Wanted of(Profile profile, Reference reference) {
    return new Wanted(
        profile,
        reference,
        SkillWishes.of(profile.skills(), reference),
        new PayScale(profile.pay(), reference.rates()),
        WorkPlaces.of(profile.work()),
        CompanyCriterion.Named.of(profile.companies().watch()),
        CompanyCriterion.Named.of(profile.companies().exclude()));
  }
}
