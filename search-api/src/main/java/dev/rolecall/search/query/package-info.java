/// 2 of 4: takes a JobQuery, gives an Elasticsearch query.
@NullMarked
package dev.rolecall.search.query;

import org.jspecify.annotations.NullMarked;
