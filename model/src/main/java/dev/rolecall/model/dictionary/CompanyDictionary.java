package dev.rolecall.model.dictionary;

import dev.rolecall.model.CompanyId;
import java.util.Map;
import java.util.stream.Collectors;

/// Employers with several names: `Facebook` is Meta, `10gen` was MongoDB. Postings under either
/// name are merged, and watching or excluding one name covers the company.
public final class CompanyDictionary {
  private static final CompanyDictionary SHARED = new CompanyDictionary();

  private final Map<CompanyId, CompanyId> companies;

  private CompanyDictionary() {
    companies =
        Tsv.read("companies.tsv", 2).stream()
            .flatMap(row -> Tsv.list(row[1]).stream().map(alias -> Map.entry(alias, row[0])))
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> CompanyId.of(row.getKey()), row -> CompanyId.of(row.getValue())));
  }

  public static CompanyDictionary shared() {
    return SHARED;
  }

  /// The company that a name's id refers to; the same id when no other name is known.
  public CompanyId company(CompanyId named) {
    return companies.getOrDefault(named, named);
  }
}
