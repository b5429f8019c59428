/// Stage 5 of 6. Input: raw postings and crawl reports. Output: normalized roles, or the reason why
/// a posting is rejected. Public: `Normalizer` and `RuleNormalizer`, the results `Normalized` and
/// `ExtractedOpening`, `Slugs` for the keys of roles, `UnmergedJobs` for the commands, and
/// `RuleNames` for explanations. Each subpackage covers one topic and is used only within
/// `normalize`; `stream` runs the normalizer on the topics.
@NullMarked
package dev.rolecall.ingest.normalize;

import org.jspecify.annotations.NullMarked;
