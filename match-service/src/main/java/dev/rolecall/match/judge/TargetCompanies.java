package dev.rolecall.match.judge;

import java.util.List;

/// The employers that fit a person best. Recruitment agencies are not employers.
///
/// @param total how many employers have a matching job
/// @param companies those with the best match first
public record TargetCompanies(int total, List<TargetCompany> companies) {
  public TargetCompanies {
    companies = List.copyOf(companies);
  }
}
