/// The operators' API, with boards, crawls and merge decisions. Not one of the stages.
@NullMarked
package dev.rolecall.ingest.web;

import org.jspecify.annotations.NullMarked;
