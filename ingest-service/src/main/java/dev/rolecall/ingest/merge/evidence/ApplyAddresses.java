package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.Role;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a role is applied for.
///
/// @param openings addresses of one opening, without scheme and tracking:
///   `boards.greenhouse.io/acme/jobs/4211907`
/// @param owners whose they are: `acme`, of `acme.example` and of `jobs.lever.co/acme`
public record ApplyAddresses(Set<String> openings, Set<String> owners) {
  private static final Pattern NUMBERED = Pattern.compile("\\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}-");
  private static final Pattern NAMED =
      Pattern.compile("[\\p{L}\\p{N}]+([-_][\\p{L}\\p{N}]+)+(\\.\\w+)?");
  private static final Pattern OPENING_IN_QUERY =
      Pattern.compile("(?:^|&)((?:gh_jid|jid|job_?id|ashby_jid|lever-id|id|j)=[\\w-]+)");
  private static final Pattern JUNK = Pattern.compile("[)\\]>\"'].*$");

  /// Companies' pages at these tell whose they are by the path or the name before the dot.
  private static final Set<String> SERVICES =
      Set.of(
          "greenhouse.io",
          "lever.co",
          "ashbyhq.com",
          "workable.com",
          "smartrecruiters.com",
          "recruitee.com",
          "teamtailor.com",
          "breezy.hr",
          "bamboohr.com",
          "personio.de",
          "personio.com",
          "jobvite.com",
          "myworkdayjobs.com",
          "rippling.com",
          "notion.site",
          "pinpointhq.com",
          "angel.co",
          "wellfound.com",
          "workatastartup.com",
          "linkedin.com");

  /// Say nothing of whose an address is.
  private static final Set<String> ANYONES =
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
          "grnh.se",
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

  /// The one opening that the addresses name; none when they name several, as those of a posting
  /// with several roles do.
  Optional<String> opening() {
    return openings.size() == 1 ? openings.stream().findFirst() : Optional.empty();
  }

  /// Whether both name owners, and no name is part of another: `lyte` is part of `uselyte`.
  boolean ofOthers(ApplyAddresses other) {
    return !owners.isEmpty()
        && !other.owners.isEmpty()
        && owners.stream()
            .noneMatch(
                one ->
                    other.owners.stream().anyMatch(two -> one.contains(two) || two.contains(one)));
  }

  private static void readUrl(String written, Set<String> openings, Set<String> owners) {
    URI url;
    try {
      url = URI.create(JUNK.matcher(written.strip()).replaceAll("").replace(' ', '+'));
    } catch (IllegalArgumentException noAddress) {
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
    Matcher named = OPENING_IN_QUERY.matcher(query == null ? "" : query);
    if (named.find()) {
      return Optional.of(host + path + "?" + named.group(1));
    }
    String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean deep = path.indexOf('/', 1) > 0;
    boolean ofOne = NUMBERED.matcher(last).find() || deep && NAMED.matcher(last).matches();
    return ofOne ? Optional.of(host + path.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /// @return whether it is somebody's
  private static boolean addOwner(String host, String path, Set<String> owners) {
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
    if (labels.length < 2) {
      return false;
    }
    int kept = labels.length > 2 && labels[labels.length - 2].length() <= 3 ? 3 : 2;
    String domain =
        String.join(".", java.util.Arrays.copyOfRange(labels, labels.length - kept, labels.length));
    if (ANYONES.contains(domain)) {
      return false;
    }
    boolean service = SERVICES.contains(domain);
    String tenant = path.length() > 1 ? path.substring(1).replaceFirst("/.*", "") : labels[0];
    owners.add(service ? tenant.toLowerCase(Locale.ROOT) : labels[labels.length - kept]);
    return true;
  }
}
