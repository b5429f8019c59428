package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.company.Agencies;
import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.company.EmployerSites;
import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.PostText;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The start of an opening whose source has fields: its title and company as they are, its short
/// fields as what the rules read first.
final class FieldDrafts {
  private FieldDrafts() {}

  static Draft of(NativePosting read, String title, PostText text) {
    Company named =
        Optional.ofNullable(read.companyName())
            .map(CompanyNames::company)
            .orElseGet(CompanyNames::unknown);
    Optional<String> site =
        read.companySites().stream()
            .filter(one -> EmployerSites.domain(one).isPresent())
            .findFirst();
    Optional<String> domain = site.flatMap(EmployerSites::domain);
    Company company = Agencies.marked(named.withDomain(domain.orElse(null)), text);
    Draft draft = new Draft(title, company, List.of(), header(read), read.locations(), text);
    draft.pay.addAll(read.pay());
    if (!company.name().isEmpty()) {
      draft.because("company", company.name(), Basis.STRUCTURED, null, "source-field");
    }
    domain.ifPresent(
        name ->
            draft.because(
                "company.domain", name, Basis.STRUCTURED, site.orElse(null), "employer-site"));
    Agencies.explain(draft);
    return draft;
  }

  /// Short strings that say how, where and for how much. That it is remote, and from where, stands
  /// in one of them: so the rules that read `Remote (Canada)` read it.
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
