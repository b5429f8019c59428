/// 1 of 5: input `jobs.v1`, output the job index in Elasticsearch.
///
/// Every index version has its own consumer group, which all instances share. The same code builds
/// a new version from the start of the log while it keeps the live version up to date, so the alias
/// can be switched forward and back.
@NullMarked
package dev.rolecall.search.index;

import org.jspecify.annotations.NullMarked;
