/// 1 of 4: takes `jobs.v1`, gives the job index in Elasticsearch.
///
/// Every index version has its own consumer group, which all instances share. So a new version is
/// built from the start of the log by the same code and at the same time as the live version is
/// kept up to date, and the alias can be switched forward and back.
@NullMarked
package dev.rolecall.search.index;

import org.jspecify.annotations.NullMarked;
