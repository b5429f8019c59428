package dev.rolecall.match.people.cv;

import java.util.List;

/// A value that a CV states.
///
/// @param field its path in the profile: `skills`, `work.home`; `languages` for those that the
///   person speaks, which a profile does not have
/// @param value as in the profile: `java`, `SENIOR`, `NL`
/// @param label as people write it: `Java`
/// @param rule how it was found, in a few words
/// @param evidence the words that it came from, at least one
public record ProposedValue(
    String field, String value, String label, String rule, List<CvEvidence> evidence) {
  public ProposedValue {
    evidence = List.copyOf(evidence);
  }
}
