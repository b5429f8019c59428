/// 1 of 4: takes `jobs.v1`, gives the job index in Elasticsearch.
///
/// Every index version is followed by a consumer group of its own, shared by all instances: so a
/// new version is built from the start of the log by the same code, at the same time, as the live
/// one is kept up to date, and the alias can move forward and back.
@NullMarked
package dev.rolecall.search.index;

import org.jspecify.annotations.NullMarked;
