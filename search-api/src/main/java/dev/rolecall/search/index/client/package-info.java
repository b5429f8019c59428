/// Part of stage 1: takes the settings of the index, gives clients of Elasticsearch and Kafka. The
/// other packages of the stage build on it.
@NullMarked
package dev.rolecall.search.index.client;

import org.jspecify.annotations.NullMarked;
