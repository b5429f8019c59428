package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.company.Agencies;
import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.company.EmployerSites;
import dev.rolecall.ingest.normalize.company.Sectors;
import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.CleanText;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Creates the draft of an opening from a source with fields. The title and the company are taken
/// from their fields; the other short fields become the strings that the rules read before the
/// text.
final class FieldDrafts {
  /// The maximum length in characters. Longer names are mistakes, and patterns would search them
  /// for long.
  private static final int MAX_COMPANY_LENGTH = 10_000;

  private static final int MAX_PLACE_LENGTH = 500;

  private FieldDrafts() {}

  static Draft of(NativePosting read, String title, PostingText text) {
    Company named =
        Optional.ofNullable(read.companyName())
            .map(name -> CleanText.line(name, MAX_COMPANY_LENGTH))
            .map(CompanyNames::company)
            .orElseGet(CompanyNames::unknown);
    Optional<String> site =
        read.companySites().stream()
            .filter(url -> EmployerSites.domain(url).isPresent())
            .findFirst();
    Optional<String> domain = site.flatMap(EmployerSites::domain);
    Company company =
        Sectors.withSector(
            Agencies.withAgencyFlag(named.withDomain(domain.orElse(null)), text), text);
    FieldTitles clean = FieldTitles.of(title);
    Draft draft =
        new Draft(clean.title(), company, clean.removed(), header(read), locations(read), text);
    draft.pay.addAll(read.pay());
    if (!company.name().isEmpty()) {
      draft.addEvidence("company", company.name(), Basis.STRUCTURED, null, "source-field");
    }
    domain.ifPresent(
        name ->
            draft.addEvidence(
                "company.domain", name, Basis.STRUCTURED, site.orElse(null), "employer-site"));
    Agencies.addEvidence(draft);
    Sectors.addEvidence(draft, company, text);
    return draft;
  }

  private static List<String> locations(NativePosting read) {
    return read.locations().stream()
        .map(place -> CleanText.line(place, MAX_PLACE_LENGTH))
        .filter(place -> !place.isEmpty())
        .toList();
  }

  /// Short strings about terms, mode and pay. A remote flag and its areas become one string, such
  /// as `Remote (Canada)`, so that the same rules read them as in a header.
  private static List<String> header(NativePosting read) {
    List<String> header = new ArrayList<>();
    Optional.ofNullable(read.employmentType()).ifPresent(header::add);
    header.addAll(read.terms());
    boolean remote = Boolean.TRUE.equals(read.remote());
    if (remote && read.remoteFrom().isEmpty()) {
      header.add("Remote");
    } else if (remote) {
      read.remoteFrom().forEach(area -> header.add("Remote (" + area + ")"));
    }
    return header;
  }
}
