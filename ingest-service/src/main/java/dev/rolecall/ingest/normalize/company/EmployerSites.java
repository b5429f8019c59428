package dev.rolecall.ingest.normalize.company;

import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.site.ApplicantTrackingSystems;
import dev.rolecall.ingest.site.RegistrableDomain;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the employer's own web domain in the links of a posting: `acme.example` in
/// `https://careers.acme.example/jobs/1`. Profiles and boards at other sites are ignored, and so
/// are domains that only contain jobs.
public final class EmployerSites {
  /// Domains of other companies on which employers have pages, without the public suffix.
  private static final Set<String> SHARED =
      Set.of(
          // job sites
          "indeed",
          "glassdoor",
          "stepstone",
          "monster",
          "xing",
          "remoteok",
          "weworkremotely",
          "himalayas",
          "otta",
          "hired",
          "dice",
          "ziprecruiter",
          "adzuna",
          "ycombinator",
          "builtin",
          "hh",
          "pracuj",
          "justjoin",
          "nofluffjobs",
          "infojobs",
          "seek",
          "naukri",
          "startup",
          "f6s",
          "jobteaser",
          "talent",
          "jooble",
          // older applicant tracking systems
          "theresumator",
          "resumator",
          "catsone",
          "hat-stellen",
          "applicantpro",
          "applicantstack",
          "iapplicants",
          "recruiterbox",
          "simplicant",
          "jobscore",
          "myexacthire",
          "newtonsoftware",
          "silkroad",
          "hrmdirect",
          "stellenticket",
          // profiles
          "linkedin",
          "twitter",
          "x",
          "facebook",
          "instagram",
          "youtube",
          "youtu",
          "tiktok",
          "github",
          "gitlab",
          "medium",
          "crunchbase",
          "kununu",
          "wikipedia",
          "wikidata",
          "google",
          "gmail",
          "docs",
          "forms",
          "goo",
          "g",
          "bit",
          "tinyurl",
          "notion",
          "vimeo",
          "pinterest",
          "threads",
          "bsky",
          "t",
          "mastodon",
          "discord",
          "slack",
          "telegram",
          "whatsapp",
          "trustpilot",
          "substack",
          "typeform",
          "airtable",
          "tally",
          "calendly",
          "figma",
          "techcrunch",
          "stackoverflow",
          "gusto",
          "lnkd",
          "hotmail",
          "outlook",
          "yahoo",
          "proton",
          "pm",
          "me",
          "apple",
          "microsoft",
          "amazonaws",
          "cloudfront",
          "schema",
          "example",
          "localhost");

  private static final FunctionCache<Optional<RegistrableDomain>> DOMAINS =
      new FunctionCache<>(RegistrableDomain::of);

  private EmployerSites() {}

  /// The domain of a URL or host name, empty for job boards, profile sites and the like.
  public static Optional<String> domain(String address) {
    return host(address).flatMap(host -> ofHost(host, false));
  }

  /// The domain of a URL at the domain's own host, even for profile sites and the like: the company
  /// that runs such a site has its pages on the host itself, its users on hosts below.
  public static Optional<String> ownDomain(String address) {
    return host(address)
        .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host)
        .flatMap(host -> ofHost(host, true).filter(host::equals));
  }

  private static Optional<String> host(String address) {
    String written = address.strip();
    if (written.isEmpty() || written.indexOf(' ') >= 0 || written.indexOf('.') < 0) {
      return Optional.empty();
    }
    try {
      String host = URI.create(written.contains("://") ? written : "https://" + written).getHost();
      return Optional.ofNullable(host).map(name -> name.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> ofHost(String host, boolean sharedToo) {
    return DOMAINS
        .of(host)
        .filter(domain -> !isJobsDomain(domain.label()))
        .filter(domain -> sharedToo || !isShared(domain))
        .map(RegistrableDomain::value);
  }

  private static boolean isJobsDomain(String label) {
    return label.contains("career") || label.contains("jobs") || label.contains("karriere");
  }

  private static boolean isShared(RegistrableDomain domain) {
    return ApplicantTrackingSystems.contains(domain) || SHARED.contains(domain.label());
  }
}
