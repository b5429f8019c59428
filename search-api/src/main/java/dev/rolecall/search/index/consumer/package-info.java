/// Part of stage 1: consumes `jobs.v1` and writes every job to every index version, in bulk.
@NullMarked
package dev.rolecall.search.index.consumer;

import org.jspecify.annotations.NullMarked;
