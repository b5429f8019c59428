package dev.rolecall.ingest.source;

import dev.rolecall.model.job.Pay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a source's own item says, in one shape but with its words untouched. What the source has no
/// field for is null or empty.
///
/// @param title null where the source has only a text (Hacker News)
/// @param html the text, as HTML with entities decoded once
/// @param locations as written, one string a field of the source
/// @param employmentType as written
/// @param remote the source's own remote flag
/// @param language ISO 639-1, where the source says it
/// @param pay bands that the source has fields for (basis STRUCTURED)
/// @param validThrough after which it is no longer open
/// @param identities exact names of the opening beyond its posting: a requisition that several
///   postings share
/// @param terms other short fields that say how, where and for how much, as written: `Hybrid`,
///   `$100k - $120k`
/// @param remoteFrom areas from where one may work remotely, as written
/// @param companySites addresses that may be the employer's own: its page, a profile elsewhere, the
///   posting itself where employers show their boards on sites of theirs
public record NativePosting(
    String externalId,
    @Nullable String title,
    @Nullable String companyName,
    String html,
    List<String> locations,
    List<String> departments,
    @Nullable String employmentType,
    @Nullable Boolean remote,
    @Nullable String language,
    List<Pay> pay,
    @Nullable String url,
    @Nullable Instant postedAt,
    @Nullable Instant validThrough,
    List<String> identities,
    List<String> terms,
    List<String> remoteFrom,
    List<String> companySites) {}
