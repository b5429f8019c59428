package dev.rolecall.ingest.normalize.company;

import dev.rolecall.ingest.site.ApplicantSystems;
import dev.rolecall.ingest.site.RegistrableDomain;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The employer's own web domain, out of addresses that a posting gives: `acme.example` of
/// `https://careers.acme.example/jobs/1`. Addresses at others, where it has a profile or a board,
/// and of sites that are made for jobs alone, tell none.
public final class EmployerSites {
  /// Hosts that belong to others, by the word before their ending.
  private static final Set<String> OTHERS =
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

  private EmployerSites() {}

  /// The domain of a site that may be an employer's; none of a site that is known to be others'.
  public static Optional<String> domain(String address) {
    return host(address).flatMap(host -> ofHost(host, false));
  }

  /// The domain of a site's own pages, whosever: who makes a site for forms or profiles has its
  /// pages there, and its users have theirs below it.
  public static Optional<String> ofItsMaker(String address) {
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
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static Optional<String> ofHost(String host, boolean others) {
    return RegistrableDomain.of(host)
        .filter(domain -> !isForJobsAlone(domain.label()))
        .filter(domain -> others || !isOthers(domain))
        .map(RegistrableDomain::value);
  }

  private static boolean isForJobsAlone(String label) {
    return label.contains("career") || label.contains("jobs") || label.contains("karriere");
  }

  private static boolean isOthers(RegistrableDomain domain) {
    return ApplicantSystems.isOne(domain) || OTHERS.contains(domain.label());
  }
}
