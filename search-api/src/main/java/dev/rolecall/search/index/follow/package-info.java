/// Part of stage 1: takes records of `jobs.v1`, writes them to every index version in bulk.
@NullMarked
package dev.rolecall.search.index.follow;

import org.jspecify.annotations.NullMarked;
