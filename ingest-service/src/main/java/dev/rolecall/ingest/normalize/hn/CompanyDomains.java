package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.apply.ApplyStep;
import dev.rolecall.ingest.normalize.company.EmployerSites;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.html.HtmlText.Link;
import dev.rolecall.model.job.Company;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the domains of links and mail addresses say about the company.
final class CompanyDomains {
  private static final FilteredPattern NOT_ALPHANUMERIC = FilteredPattern.of("[^\\p{L}\\p{N}]+");

  /// Additions to a name in domains: `getacme.example`, `acmehq.example`.
  private static final FilteredPattern AFFIXED =
      FilteredPattern.of("^(?:get|try|join|use|go)|(?:hq|app|labs?|inc|io|ai|tech|group)$");

  private CompanyDomains() {}

  /// A linked domain with the company's name.
  static Optional<String> site(Company company, PostingText text) {
    String name = NOT_ALPHANUMERIC.replaceAll(company.name().toLowerCase(Locale.ROOT), "");
    return text.links().stream()
        .map(Link::url)
        .flatMap(
            url ->
                Stream.concat(
                    EmployerSites.domain(url).stream(), EmployerSites.ownDomain(url).stream()))
        .filter(domain -> hasName(name, domain))
        .findFirst();
  }

  private static boolean hasName(String name, String domain) {
    String label = NOT_ALPHANUMERIC.replaceAll(label(domain), "");
    return !name.isEmpty() && (label.equals(name) || AFFIXED.replaceAll(label, "").equals(name));
  }

  /// The name of the domain in links and mail addresses, preferably of one that is in both.
  static Optional<String> nameIn(PostingText text) {
    List<String> linked = linked(text).toList();
    List<String> mailed = mailed(text).toList();
    return linked.stream()
        .filter(mailed::contains)
        .findFirst()
        .or(() -> linked.stream().findFirst())
        .or(() -> mailed.stream().findFirst())
        .map(domain -> nameOf(domain, text));
  }

  /// The name of a linked or mailed domain, when one of the first lines writes it as a name.
  static Optional<String> writtenIn(PostingText text) {
    return Stream.concat(linked(text), mailed(text))
        .flatMap(domain -> NamesInText.written(label(domain), text).stream())
        .filter(NamesInText::isName)
        .findFirst();
  }

  private static Stream<String> linked(PostingText text) {
    return text.links().stream()
        .flatMap(link -> EmployerSites.domain(link.url()).stream())
        .distinct();
  }

  private static Stream<String> mailed(PostingText text) {
    return ApplyStep.mails(text).keySet().stream()
        .flatMap(mail -> EmployerSites.domain(mail.substring(mail.indexOf('@') + 1)).stream())
        .distinct();
  }

  private static String nameOf(String domain, PostingText text) {
    String label = label(domain);
    return NamesInText.written(label, text)
        .orElseGet(() -> label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1));
  }

  private static String label(String domain) {
    return domain.substring(0, domain.indexOf('.'));
  }
}
