/// 3 of 6: takes a data folder, gives Elasticsearch, Kafka, PostgreSQL and a mail server on it,
/// with their endpoints.
@NullMarked
package dev.rolecall.local.store;

import org.jspecify.annotations.NullMarked;
