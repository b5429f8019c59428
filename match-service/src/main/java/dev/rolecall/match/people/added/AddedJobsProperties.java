package dev.rolecall.match.people.added;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Limits of the jobs that people add.
///
/// @param maxPerAccount how many an account can have
/// @param perHour how many pages, texts and mails an account can send in an hour
/// @param userAgent identifies this service when it fetches a page, with a contact address
/// @param fetchTimeout the time limit for a page with its redirects and robots.txt
/// @param maxPage the largest page that is fetched
/// @param perHost how many pages of one host are fetched in a minute, for all people
/// @param readTimeout the time limit of ingest-service
@ConfigurationProperties("rolecall.added-jobs")
public record AddedJobsProperties(
    @DefaultValue("500") int maxPerAccount,
    @DefaultValue("60") int perHour,
    @DefaultValue("rolecall/0.1 (+https://rolecall.example/bot; bot@rolecall.example)")
        String userAgent,
    @DefaultValue("12s") Duration fetchTimeout,
    @DefaultValue("3MB") DataSize maxPage,
    @DefaultValue("6") int perHost,
    @DefaultValue("10s") Duration readTimeout) {
  public AddedJobsProperties {
    if (maxPerAccount < 1 || perHour < 1 || perHost < 1) {
      throw new IllegalArgumentException(
          "rolecall.added-jobs needs max-per-account, per-hour and per-host >= 1");
    }
    if (!fetchTimeout.isPositive() || !readTimeout.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.added-jobs needs fetch-timeout and read-timeout > 0");
    }
  }
}
