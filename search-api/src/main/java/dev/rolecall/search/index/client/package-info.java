/// Part of stage 1: creates clients of Elasticsearch and Kafka from the settings of the index. The
/// other packages of the stage use them.
@NullMarked
package dev.rolecall.search.index.client;

import org.jspecify.annotations.NullMarked;
