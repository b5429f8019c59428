package dev.rolecall.ingest.added;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.NativePostingBuilder;
import org.jspecify.annotations.Nullable;

/// Copies of postings with another value.
final class NativePostings {
  private NativePostings() {}

  static NativePosting withUrl(NativePosting posting, String url) {
    return builder(posting).url(url).build();
  }

  /// What the person states has precedence over what was read.
  ///
  /// @param title null to keep it
  /// @param company null to keep it
  static NativePosting corrected(
      NativePosting posting, @Nullable String title, @Nullable String company) {
    return builder(posting)
        .title(title == null ? posting.title() : title)
        .companyName(company == null ? posting.companyName() : company)
        .build();
  }

  private static NativePostingBuilder builder(NativePosting posting) {
    return NativePosting.builder(posting.externalId())
        .title(posting.title())
        .companyName(posting.companyName())
        .html(ContentLimits.text(posting.html()))
        .locations(posting.locations())
        .employmentType(posting.employmentType())
        .remote(posting.remote())
        .language(posting.language())
        .pay(posting.pay())
        .url(posting.url())
        .applyUrl(posting.applyUrl())
        .postedAt(posting.postedAt())
        .validThrough(posting.validThrough())
        .identities(posting.identities())
        .terms(posting.terms())
        .remoteFrom(posting.remoteFrom())
        .companySites(posting.companySites());
  }
}
