/// Beside the stages: the operators' API, with boards, crawls and merge decisions.
@NullMarked
package dev.rolecall.ingest.web;

import org.jspecify.annotations.NullMarked;
