package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.site.ApplicantTrackingSystems;
import dev.rolecall.ingest.site.RegistrableDomain;
import dev.rolecall.model.job.Role;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The addresses at which to apply for a role.
///
/// @param openings addresses of single openings, without scheme and tracking:
///   `boards.greenhouse.io/acme/jobs/4211907`
/// @param owners names of the companies that own the addresses: `acme` for `acme.example` and for
///   `jobs.lever.co/acme`
public record ApplyAddresses(Set<String> openings, Set<String> owners) {
  private static final Pattern OPENING_ID = Pattern.compile("\\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}-");
  private static final Pattern OPENING_SLUG =
      Pattern.compile("[\\p{L}\\p{N}]+([-_][\\p{L}\\p{N}]+)+(\\.\\w+)?");
  private static final Pattern OPENING_IN_QUERY =
      Pattern.compile("(?:^|&)((?:gh_jid|jid|job_?id|ashby_jid|lever-id|id|j)=[\\w-]+)");
  private static final Pattern TRAILING_CHARACTERS = Pattern.compile("[)\\]>\"'].*$");

  /// Sites whose paths contain the company, as those of applicant tracking systems do.
  private static final Set<String> PROFILE_SITES = Set.of("notion.site", "linkedin.com");

  /// Hosts that do not identify an employer.
  private static final Set<String> SHARED_HOSTS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "yahoo.com",
          "protonmail.com",
          "proton.me",
          "google.com",
          "github.com",
          "goo.gl",
          "bit.ly",
          "lnkd.in",
          "medium.com",
          "youtube.com",
          "twitter.com",
          "ycombinator.com",
          "typeform.com",
          "airtable.com",
          "reut.rs",
          "t.co",
          "ow.ly",
          "tinyurl.com",
          "notion.so",
          "stackoverflow.com",
          "wikipedia.org",
          "calendly.com");

  static ApplyAddresses of(Role role) {
    Set<String> openings = new HashSet<>();
    Set<String> owners = new HashSet<>();
    String page = role.posting().url();
    Stream.concat(Stream.ofNullable(page), role.opening().applyUrls().stream())
        .forEach(url -> readUrl(url, openings, owners));
    role.opening()
        .applyEmails()
        .forEach(mail -> addOwner(mail.replaceFirst("^.*@", ""), "", owners));
    return new ApplyAddresses(Set.copyOf(openings), Set.copyOf(owners));
  }

  /// The opening that the addresses identify. Empty when they identify several, as in a posting
  /// with several roles.
  Optional<String> opening() {
    return openings.size() == 1 ? openings.stream().findFirst() : Optional.empty();
  }

  /// Whether both have owners, and no owner's name contains the name of another: `uselyte` contains
  /// `lyte`.
  boolean belongToDifferentCompanies(ApplyAddresses other) {
    return !owners.isEmpty()
        && !other.owners.isEmpty()
        && owners.stream()
            .noneMatch(
                own ->
                    other.owners.stream()
                        .anyMatch(theirs -> own.contains(theirs) || theirs.contains(own)));
  }

  private static void readUrl(String written, Set<String> openings, Set<String> owners) {
    URI url;
    try {
      url =
          URI.create(TRAILING_CHARACTERS.matcher(written.strip()).replaceAll("").replace(' ', '+'));
    } catch (IllegalArgumentException e) {
      return;
    }
    if (url.getHost() == null) {
      return;
    }
    String host = url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    String path = Optional.ofNullable(url.getPath()).orElse("").replaceAll("/+$", "");
    path = path.replaceAll("/(?:apply|application)$", "");
    if (addOwner(host, path, owners)) {
      opening(host, path, url.getQuery()).ifPresent(openings::add);
    }
  }

  private static Optional<String> opening(
      String host, String path, @org.jspecify.annotations.Nullable String query) {
    Matcher inQuery = OPENING_IN_QUERY.matcher(query == null ? "" : query);
    if (inQuery.find()) {
      return Optional.of(host + path + "?" + inQuery.group(1));
    }
    String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean deep = path.indexOf('/', 1) > 0;
    boolean isSingle =
        OPENING_ID.matcher(last).find() || deep && OPENING_SLUG.matcher(last).matches();
    return isSingle ? Optional.of(host + path.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /// Adds the owner of the host, if it has one.
  ///
  /// @return whether the host identifies an employer
  private static boolean addOwner(String host, String path, Set<String> owners) {
    Optional<RegistrableDomain> domain =
        RegistrableDomain.of(host)
            .filter(found -> !SHARED_HOSTS.contains(found.value()))
            .filter(found -> !ApplicantTrackingSystems.isShared(found));
    domain.ifPresent(found -> owners.add(owner(found, host, path)));
    return domain.isPresent();
  }

  private static String owner(RegistrableDomain domain, String host, String path) {
    if (!ApplicantTrackingSystems.hasTenantUrls(domain)
        && !PROFILE_SITES.contains(domain.value())) {
      return domain.label();
    }
    String tenant =
        path.length() > 1 ? path.substring(1).replaceFirst("/.*", "") : host.split("\\.", 2)[0];
    return tenant.toLowerCase(Locale.ROOT);
  }
}
