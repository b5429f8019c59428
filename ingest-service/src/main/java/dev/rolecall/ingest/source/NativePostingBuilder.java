package dev.rolecall.ingest.source;

import dev.rolecall.model.job.Pay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds a [NativePosting] field by field. What is not set is null or empty.
public final class NativePostingBuilder {
  private final String externalId;
  private @Nullable String title;
  private @Nullable String companyName;
  private String html = "";
  private List<String> locations = List.of();
  private @Nullable String employmentType;
  private @Nullable Boolean remote;
  private @Nullable String language;
  private List<Pay> pay = List.of();
  private @Nullable String url;
  private @Nullable String applyUrl;
  private @Nullable Instant postedAt;
  private @Nullable Instant validThrough;
  private List<String> identities = List.of();
  private List<String> terms = List.of();
  private List<String> remoteFrom = List.of();
  private List<String> companySites = List.of();

  NativePostingBuilder(String externalId) {
    this.externalId = externalId;
  }

  public NativePostingBuilder title(@Nullable String value) {
    title = value;
    return this;
  }

  public NativePostingBuilder companyName(@Nullable String value) {
    companyName = value;
    return this;
  }

  public NativePostingBuilder html(String value) {
    html = value;
    return this;
  }

  public NativePostingBuilder locations(List<String> value) {
    locations = value;
    return this;
  }

  public NativePostingBuilder employmentType(@Nullable String value) {
    employmentType = value;
    return this;
  }

  public NativePostingBuilder remote(@Nullable Boolean value) {
    remote = value;
    return this;
  }

  public NativePostingBuilder language(@Nullable String value) {
    language = value;
    return this;
  }

  public NativePostingBuilder pay(List<Pay> value) {
    pay = value;
    return this;
  }

  public NativePostingBuilder url(@Nullable String value) {
    url = value;
    return this;
  }

  public NativePostingBuilder applyUrl(@Nullable String value) {
    applyUrl = value;
    return this;
  }

  public NativePostingBuilder postedAt(@Nullable Instant value) {
    postedAt = value;
    return this;
  }

  public NativePostingBuilder validThrough(@Nullable Instant value) {
    validThrough = value;
    return this;
  }

  public NativePostingBuilder identities(List<String> value) {
    identities = value;
    return this;
  }

  public NativePostingBuilder terms(List<String> value) {
    terms = value;
    return this;
  }

  public NativePostingBuilder remoteFrom(List<String> value) {
    remoteFrom = value;
    return this;
  }

  public NativePostingBuilder companySites(List<String> value) {
    companySites = value;
    return this;
  }

  public NativePosting build() {
    return new NativePosting(
        externalId,
        title,
        companyName,
        html,
        locations,
        employmentType,
        remote,
        language,
        pay,
        url,
        applyUrl,
        postedAt,
        validThrough,
        identities,
        terms,
        remoteFrom,
        companySites);
  }
}
