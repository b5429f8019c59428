/// Part 3 of 6. Starts and supervises Elasticsearch, Kafka, PostgreSQL and a mail server on a data
/// directory, and publishes their endpoints.
@NullMarked
package dev.rolecall.local.store;

import org.jspecify.annotations.NullMarked;
