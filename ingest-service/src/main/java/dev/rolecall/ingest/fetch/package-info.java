/// 3 of 6: takes questions to sources, gives their answers, or why there is none: the one place
/// that talks to other people's servers, and keeps the promises made to them (docs/sources.md).
@NullMarked
package dev.rolecall.ingest.fetch;

import org.jspecify.annotations.NullMarked;
