package dev.rolecall.match.newmatch;

import java.util.List;

/// The employers that fit a person best.
///
/// @param total how many employers have a matching job
public record VisibleCompanies(int total, List<VisibleCompany> companies) {
  public VisibleCompanies {
    companies = List.copyOf(companies);
  }
}
