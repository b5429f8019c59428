package dev.rolecall.ingest.normalize.company;

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
          // boards and applicant tracking
          "greenhouse",
          "grnh",
          "lever",
          "ashbyhq",
          "workable",
          "recruitee",
          "personio",
          "bamboohr",
          "breezy",
          "smartrecruiters",
          "teamtailor",
          "pinpointhq",
          "rippling",
          "jobvite",
          "icims",
          "myworkdayjobs",
          "myworkdaysite",
          "workday",
          "taleo",
          "successfactors",
          "oraclecloud",
          "jobylon",
          "talentclue",
          "dover",
          "gem",
          "welcomekit",
          "welcometothejungle",
          "join",
          "hirehive",
          "applytojob",
          "jazzhr",
          "freshteam",
          "zohorecruit",
          "paylocity",
          "paycomonline",
          "ultipro",
          "ukg",
          "eightfold",
          "phenompeople",
          "avature",
          "csod",
          "cornerstoneondemand",
          "softgarden",
          "rexx-systems",
          "d-vinci",
          "onlyfy",
          "prescreenapp",
          "concludis",
          "hrmdirect",
          "comeet",
          "homerun",
          "factorialhr",
          "traffit",
          "erecruiter",
          "kenjo",
          "peoplestrong",
          "darwinbox",
          "keka",
          // job sites
          "indeed",
          "glassdoor",
          "stepstone",
          "monster",
          "xing",
          "angel",
          "wellfound",
          "remoteok",
          "weworkremotely",
          "himalayas",
          "otta",
          "hired",
          "dice",
          "ziprecruiter",
          "adzuna",
          "workatastartup",
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

  /// Endings of two words, by the first of them.
  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "gob", "gv", "ltd", "plc");

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
    String[] labels = host.split("\\.");
    int last = labels.length - 1;
    boolean digits = last >= 0 && labels[last].chars().allMatch(Character::isDigit);
    if (last < 1 || digits) {
      return Optional.empty();
    }
    boolean two =
        last >= 2 && labels[last].length() == 2 && SECOND_LEVEL.contains(labels[last - 1]);
    int name = two ? last - 2 : last - 1;
    String label = labels[name];
    boolean forJobs =
        label.contains("career") || label.contains("jobs") || label.contains("karriere");
    if (label.isEmpty() || forJobs || !others && OTHERS.contains(label)) {
      return Optional.empty();
    }
    return Optional.of(String.join(".", java.util.Arrays.copyOfRange(labels, name, last + 1)));
  }
}
