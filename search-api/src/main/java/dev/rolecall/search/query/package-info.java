/// 2 of 5: input a JobQuery, output an Elasticsearch query.
@NullMarked
package dev.rolecall.search.query;

import org.jspecify.annotations.NullMarked;
