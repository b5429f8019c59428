/// 1 of 4: takes `jobs.v1`, gives the job index in Elasticsearch.
@NullMarked
package dev.rolecall.search.index;

import org.jspecify.annotations.NullMarked;
