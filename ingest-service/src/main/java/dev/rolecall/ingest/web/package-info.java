/// The operators' API, with boards, crawls and merge decisions, the page of sources, and what
/// match-service needs. Not one of the stages.
@NullMarked
package dev.rolecall.ingest.web;

import org.jspecify.annotations.NullMarked;
