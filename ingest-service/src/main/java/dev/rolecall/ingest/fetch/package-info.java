/// Stage 3 of 6: sends requests to sources and returns their responses, or why there is none. It is
/// the only stage that talks to other organizations' servers, and it keeps the promises made to
/// them (docs/sources.md).
@NullMarked
package dev.rolecall.ingest.fetch;

import org.jspecify.annotations.NullMarked;
