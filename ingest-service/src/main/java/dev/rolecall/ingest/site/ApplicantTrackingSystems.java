package dev.rolecall.ingest.site;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Applicant tracking systems and startup job sites, on which employers publish their openings.
public final class ApplicantTrackingSystems {
  /// Systems whose URLs contain the employer, in the first part of the path (`jobs.lever.co/acme`)
  /// or in the host (`acme.recruitee.com`). An entry occurs only in URLs of its system: it is the
  /// name, with the suffix if the name is also an ordinary word.
  private static final List<String> PAGES_OF_EMPLOYERS =
      List.of(
          "greenhouse.io",
          "lever.co",
          "ashbyhq",
          "workable",
          "recruitee",
          "teamtailor",
          "bamboohr",
          "personio",
          "breezy",
          "smartrecruiters",
          "workatastartup",
          "wellfound",
          "rippling",
          "pinpointhq");

  /// The same, but a URL with the name is not necessarily one to apply at.
  private static final List<String> PAGES_OF_EMPLOYERS_AND_OTHERS =
      List.of("angel.co", "jobvite", "myworkdayjobs");

  /// Systems and feeds whose URLs do not contain the employer in a fixed place.
  private static final List<String> SHARED_PAGES =
      List.of(
          "grnh.se",
          "gem.com",
          "dover.",
          "welcomekit",
          "welcometothejungle",
          "remoteok",
          "remotive.com",
          "arbeitnow",
          "himalayas.app",
          "jobicy",
          "themuse",
          "adzuna",
          "usajobs");

  private static final List<String> OTHER_SYSTEMS =
      List.of(
          "icims",
          "myworkdaysite",
          "workday",
          "taleo",
          "successfactors",
          "oraclecloud",
          "jobylon",
          "talentclue",
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
          "keka");

  private static final Set<String> WITH_TENANTS =
      labels(PAGES_OF_EMPLOYERS, PAGES_OF_EMPLOYERS_AND_OTHERS);

  private static final Set<String> SHARED = labels(SHARED_PAGES);

  private static final Set<String> ALL =
      labels(PAGES_OF_EMPLOYERS, PAGES_OF_EMPLOYERS_AND_OTHERS, SHARED_PAGES, OTHER_SYSTEMS);

  private ApplicantTrackingSystems() {}

  /// Whether a domain belongs to such a system, with any suffix: `personio.de`, `personio.com`.
  public static boolean contains(RegistrableDomain domain) {
    return ALL.contains(domain.label());
  }

  /// Whether the URLs of a domain contain the employer in the host or the first part of the path.
  public static boolean hasTenantUrls(RegistrableDomain domain) {
    return WITH_TENANTS.contains(domain.label());
  }

  /// Whether the URLs of a domain do not contain the employer: short links and shared pages.
  public static boolean isShared(RegistrableDomain domain) {
    return SHARED.contains(domain.label());
  }

  /// Strings in lower case that occur in URLs of such systems only.
  public static Set<String> addressParts() {
    return Stream.of(PAGES_OF_EMPLOYERS, SHARED_PAGES)
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// A regular expression that finds one of the [#addressParts].
  public static String pattern() {
    return addressParts().stream()
        .map(part -> part.replace(".", "\\."))
        .collect(Collectors.joining("|"));
  }

  @SafeVarargs
  private static Set<String> labels(List<String>... lists) {
    Set<String> labels = new HashSet<>();
    for (List<String> list : lists) {
      list.forEach(name -> labels.add(name.replaceFirst("\\..*", "")));
    }
    return Set.copyOf(labels);
  }
}
