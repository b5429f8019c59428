/// 5 of 6: takes raw postings and crawl reports, gives normalized roles, or the reason why a
/// posting is rejected. Public: `Normalizer` and `RuleNormalizer`, the results `Normalized` and
/// `FoundOpening`, `Slugs` for the keys of roles, and `RuleNames` for explanations. The packages
/// below it are one topic each, and are used within `normalize` only; `stream` runs the normalizer
/// on the log.
@NullMarked
package dev.rolecall.ingest.normalize;

import org.jspecify.annotations.NullMarked;
