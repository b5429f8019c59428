package dev.rolecall.model.job;

import dev.rolecall.model.CompanyId;
import org.jspecify.annotations.Nullable;

/// The employer of a job.
///
/// @param domain its web domain, `acme.example`
/// @param agency whether it recruits for others; null when not known
/// @param size as stated, for example `51-200`
/// @param sector what it does, such as `fintech`, an id of the dictionary of sectors; null when the
///   posting does not say
public record Company(
    CompanyId id,
    String name,
    @Nullable String domain,
    @Nullable Boolean agency,
    @Nullable String size,
    @Nullable String sector) {
  public static Company named(CompanyId id, String name) {
    return new Company(id, name, null, null, null, null);
  }

  /// The same company with this web domain.
  public Company withDomain(@Nullable String domain) {
    return new Company(id, name, domain, agency, size, sector);
  }

  /// The same company with this agency flag.
  public Company withAgency(@Nullable Boolean agency) {
    return new Company(id, name, domain, agency, size, sector);
  }

  /// The same company with this sector.
  public Company withSector(@Nullable String sector) {
    return new Company(id, name, domain, agency, size, sector);
  }
}
