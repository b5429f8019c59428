package dev.rolecall.match.people.tracker;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A change to a profile that a person may accept after they said why a job is not for them. It is
/// not stored.
///
/// @param changes what would change; empty when nothing is proposed
/// @param explanation why nothing is proposed; empty otherwise
/// @param profile the changed profile, as the person wrote it
public record ProfileProposal(List<Change> changes, String explanation, ObjectNode profile) {
  /// A change of a field.
  ///
  /// @param field its path in the JSON, `pay.floor`
  /// @param label `Minimum pay`
  /// @param from its value as text
  /// @param to its proposed value as text
  public record Change(String field, String label, String from, String to) {}

  public ProfileProposal {
    changes = List.copyOf(changes);
  }

  static ProfileProposal none(String explanation, ObjectNode profile) {
    return new ProfileProposal(List.of(), explanation, profile);
  }
}
