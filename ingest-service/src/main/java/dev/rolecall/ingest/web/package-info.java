/// The operators' API, with boards, crawls and merge decisions, and the page of sources. Not one of
/// the stages.
@NullMarked
package dev.rolecall.ingest.web;

import org.jspecify.annotations.NullMarked;
