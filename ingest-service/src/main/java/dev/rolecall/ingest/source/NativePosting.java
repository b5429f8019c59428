package dev.rolecall.ingest.source;

import dev.rolecall.model.job.Pay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A source's item in a structure that all sources share, with unmodified values. Fields that the
/// source does not have are null or empty. Built with [#builder].
///
/// @param externalId the posting's id at its board
/// @param title null if the source has only a text (Hacker News)
/// @param html the text, as HTML with entities decoded once
/// @param locations as written, one string for each field of the source
/// @param employmentType as written
/// @param remote the source's own remote flag
/// @param language ISO 639-1, if the source states it
/// @param pay from the source's own fields (basis STRUCTURED)
/// @param applyUrl the address of the form to apply with, if the source states it
/// @param validThrough when the opening closes
/// @param identities exact identifiers of the opening besides its posting, for example a
///   requisition that several postings share
/// @param terms other short fields about work mode, place and pay, as written: `Hybrid`, `$100k -
///   $120k`
/// @param remoteFrom areas from which one may work remotely, as written
/// @param companySites addresses that may be the employer's own: its page, a profile elsewhere, or
///   the posting itself where employers show their boards on their own sites
public record NativePosting(
    String externalId,
    @Nullable String title,
    @Nullable String companyName,
    String html,
    List<String> locations,
    @Nullable String employmentType,
    @Nullable Boolean remote,
    @Nullable String language,
    List<Pay> pay,
    @Nullable String url,
    @Nullable String applyUrl,
    @Nullable Instant postedAt,
    @Nullable Instant validThrough,
    List<String> identities,
    List<String> terms,
    List<String> remoteFrom,
    List<String> companySites) {
  public NativePosting {
    locations = List.copyOf(locations);
    pay = List.copyOf(pay);
    identities = List.copyOf(identities);
    terms = List.copyOf(terms);
    remoteFrom = List.copyOf(remoteFrom);
    companySites = List.copyOf(companySites);
  }

  public static NativePostingBuilder builder(String externalId) {
    return new NativePostingBuilder(externalId);
  }
}
