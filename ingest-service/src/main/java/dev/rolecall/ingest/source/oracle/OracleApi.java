package dev.rolecall.ingest.source.oracle;

import dev.rolecall.ingest.source.SourceAccess;
import dev.rolecall.ingest.source.SourceRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The requests to a host, and how its list of jobs is paged.
final class OracleApi {
  /// A larger limit is reduced to this one.
  static final int PAGE_SIZE = 200;

  /// Pages that would end later are empty.
  static final int MAX_ROWS = 10_000;

  private static final String PATH = "/hcmRestApi/resources/latest/";
  private static final String SITES = PATH + "recruitingCESites?onlyData=true&limit=200";

  /// Without `expand` the response has no list.
  private static final String JOBS =
      PATH
          + "recruitingCEJobRequisitions?onlyData=true&expand=requisitionList.secondaryLocations"
          + "&finder=findReqs;siteNumber=%s,limit=%d,offset=%d,sortBy=POSTING_DATES_DESC";

  /// The id must be quoted.
  private static final String JOB =
      PATH
          + "recruitingCEJobRequisitionDetails?onlyData=true&expand=all"
          + "&finder=ById;Id=%%22%s%%22,siteNumber=%s";

  private static final Pattern SENT = Pattern.compile("siteNumber=([^,]+),.*,offset=(\\d+),");

  private OracleApi() {}

  static SourceRequest sites() {
    return new SourceRequest(SITES);
  }

  /// @param title the title of the site, which the list of its jobs does not state; empty when it
  ///   has none
  static SourceRequest jobs(String siteNumber, int offset, String title) {
    String path = JOBS.formatted(encoded(siteNumber), PAGE_SIZE, offset);
    return new SourceRequest(path, null, SourceAccess.OPEN, title, false);
  }

  static boolean isForJobs(SourceRequest request) {
    return SENT.matcher(request.path()).find();
  }

  /// The request for the page that follows. A page can be short without being the last one.
  static Optional<SourceRequest> next(SourceRequest jobs, int total) {
    int offset = Integer.parseInt(sent(jobs, 2));
    int next = offset + PAGE_SIZE;
    return next < Math.min(total, MAX_ROWS)
        ? Optional.of(jobs.withPath(jobs.path().replace("offset=" + offset, "offset=" + next)))
        : Optional.empty();
  }

  /// The request for the detail of a job on a page.
  static SourceRequest job(SourceRequest jobs, String id) {
    return new SourceRequest(JOB.formatted(encoded(id), sent(jobs, 1)));
  }

  /// How many jobs the pages of a site list at least. The stated total is up to half a row a page
  /// higher than what all pages list, even when no job changes.
  static int minListed(int total) {
    int pages = (total + PAGE_SIZE - 1) / PAGE_SIZE;
    return total - Math.max(0, pages - 1);
  }

  private static String sent(SourceRequest jobs, int group) {
    Matcher sent = SENT.matcher(jobs.path());
    if (!sent.find()) {
      throw new IllegalArgumentException("Not a request for jobs: " + jobs.path());
    }
    return sent.group(group);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
