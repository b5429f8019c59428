package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.site.ApplicantTrackingSystems;
import dev.rolecall.ingest.site.RegistrableDomain;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads addresses at which to apply: which opening they identify, and which company they belong
/// to.
final class ApplyAddressReader {
  private static final Pattern OPENING_ID =
      Pattern.compile(
          "\\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}-|^(?=[a-z]*\\d)(?=\\d*[a-z])[a-z0-9]{8,12}$");
  private static final Pattern OPENING_SLUG =
      Pattern.compile("[\\p{L}\\p{N}]+([-_][\\p{L}\\p{N}]+)+(\\.\\w+)?");
  private static final Pattern OPENING_IN_QUERY =
      Pattern.compile("(?:^|&)((?:gh_jid|jid|job_?id|ashby_jid|lever-id|id|j)=[\\w-]+)");
  private static final Pattern SEPARATOR = Pattern.compile("[/.]");
  private static final Pattern FORM = Pattern.compile("/(?:apply|application)$");
  private static final Pattern TRAILING_CHARACTERS = Pattern.compile("[)\\]>\"'].*$");

  /// Sites whose paths contain the company, as those of applicant tracking systems do.
  private static final Set<String> PROFILE_SITES = Set.of("notion.site", "linkedin.com");

  /// Hosts of applicant tracking systems that do not identify an employer.
  private static final Set<String> SHARED_SUBDOMAINS =
      Set.of(
          "jobs",
          "jobs.eu",
          "boards",
          "boards.eu",
          "job-boards",
          "job-boards.eu",
          "apply",
          "app",
          "careers",
          "api",
          "ats");

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

  /// An id of Greenhouse on the page of an employer: `acme.example/careers?gh_jid=4211907`.
  private static final String GREENHOUSE_ID = "gh_jid=";

  private final Set<String> openings = new HashSet<>();
  private final Set<String> owners = new HashSet<>();

  ApplyAddresses addresses() {
    return new ApplyAddresses(openings, owners);
  }

  void readMail(String mail) {
    String host = mail.substring(mail.indexOf('@') + 1);
    domain(host).ifPresent(domain -> addOwner(domain, host, ""));
  }

  void readUrl(String written) {
    URI url = parsed(written);
    if (url == null || url.getHost() == null) {
      return;
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    String site = host.startsWith("www.") ? host.substring("www.".length()) : host;
    String path = path(url);
    domain(site)
        .ifPresent(
            domain -> {
              addOwner(domain, site, path);
              opening(domain, site, path, url.getQuery()).ifPresent(openings::add);
            });
  }

  private static @Nullable URI parsed(String written) {
    try {
      return URI.create(
          TRAILING_CHARACTERS.matcher(written.strip()).replaceAll("").replace(' ', '+'));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// The path of a URL without slashes at the end, and without the part for the form.
  private static String path(URI url) {
    String path = url.getPath() == null ? "" : url.getPath();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return FORM.matcher(path.substring(0, end)).replaceFirst("");
  }

  /// The domain of a host that identifies an employer.
  private static Optional<RegistrableDomain> domain(String host) {
    return RegistrableDomain.of(host)
        .filter(found -> !SHARED_HOSTS.contains(found.value()))
        .filter(found -> !ApplicantTrackingSystems.isShared(found));
  }

  private static Optional<String> opening(
      RegistrableDomain domain, String host, String path, @Nullable String query) {
    Matcher inQuery = OPENING_IN_QUERY.matcher(query == null ? "" : query);
    if (inQuery.find()) {
      String id = inQuery.group(1);
      return Optional.of(
          id.startsWith(GREENHOUSE_ID)
              ? "greenhouse/" + id.substring(GREENHOUSE_ID.length())
              : host + path + "?" + id);
    }
    String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (OPENING_ID.matcher(last).find()) {
      boolean system = ApplicantTrackingSystems.hasTenantUrls(domain);
      return Optional.of(
          system ? domain.label() + "/" + last : host + path.toLowerCase(Locale.ROOT));
    }
    boolean deep = path.indexOf('/', 1) > 0;
    return deep && OPENING_SLUG.matcher(last).matches()
        ? Optional.of(host + path.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private void addOwner(RegistrableDomain domain, String host, String path) {
    String owner = owner(domain, host, path);
    if (owner.length() > 1) {
      owners.add(owner);
    }
  }

  private static String owner(RegistrableDomain domain, String host, String path) {
    if (!ApplicantTrackingSystems.hasTenantUrls(domain)
        && !PROFILE_SITES.contains(domain.value())) {
      return domain.label();
    }
    String subdomain = host.substring(0, Math.max(0, host.length() - domain.value().length() - 1));
    boolean inHost = !subdomain.isEmpty() && !SHARED_SUBDOMAINS.contains(subdomain);
    String tenant = inHost || path.length() <= 1 ? subdomain : path.substring(1);
    return SEPARATOR.split(tenant, 2)[0].toLowerCase(Locale.ROOT);
  }
}
