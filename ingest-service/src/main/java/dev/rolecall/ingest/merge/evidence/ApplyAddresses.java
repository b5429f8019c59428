package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.source.site.SiteSource;
import dev.rolecall.model.job.Role;
import java.util.Set;

/// The addresses at which to apply for a role.
///
/// @param openings addresses of single openings, without scheme and tracking:
///   `acme.example/jobs/4211907`, or `greenhouse/4211907` in an applicant tracking system
/// @param owners names of the companies that own the addresses: `acme` for `acme.example` and for
///   `jobs.lever.co/acme`
public record ApplyAddresses(Set<String> openings, Set<String> owners) {
  public ApplyAddresses {
    openings = SortedStrings.of(openings);
    owners = SortedStrings.of(owners);
  }

  static ApplyAddresses of(Role role) {
    ApplyAddressReader reader = new ApplyAddressReader();
    if (role.posting().url() != null) {
      reader.readUrl(role.posting().url());
    }
    role.opening().applyUrls().forEach(reader::readUrl);
    role.opening().applyEmails().forEach(reader::readMail);
    ApplyAddresses read = reader.addresses();
    return SiteSource.isPartOfPage(role.key().posting())
        ? new ApplyAddresses(Set.of(), read.owners())
        : read;
  }

  /// Whether both have owners but no opening in common, and no owner's name contains the name of
  /// another: `uselyte` contains `lyte`.
  boolean belongToDifferentCompanies(ApplyAddresses other) {
    return !owners.isEmpty()
        && !other.owners.isEmpty()
        && !SortedStrings.haveCommon(owners, other.owners)
        && !SortedStrings.haveCommon(openings, other.openings)
        && owners.stream().noneMatch(own -> other.owners.stream().anyMatch(o -> related(own, o)));
  }

  private static boolean related(String own, String theirs) {
    String first = own.replace("-", "");
    String second = theirs.replace("-", "");
    return first.contains(second) || second.contains(first);
  }
}
