package dev.rolecall.match.people.cv;

import dev.rolecall.match.people.cv.extract.DocumentFormat;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A profile that a CV suggests. What the CV does not state is absent.
///
/// @param pages of the document; 1 for formats without pages
/// @param text of the CV, to which the indexes of the evidence refer
/// @param profile as it can be stored
public record CvProposal(
    DocumentFormat format, int pages, String text, ObjectNode profile, List<ProposedValue> values) {
  public CvProposal {
    values = List.copyOf(values);
  }
}
