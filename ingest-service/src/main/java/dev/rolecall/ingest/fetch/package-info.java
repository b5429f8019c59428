/// Stage 3 of 6. Input: requests to sources. Output: their responses, or the reason why there is
/// none. It is the only stage that sends requests to other organizations, within the limits of
/// `docs/sources.md`.
@NullMarked
package dev.rolecall.ingest.fetch;

import org.jspecify.annotations.NullMarked;
